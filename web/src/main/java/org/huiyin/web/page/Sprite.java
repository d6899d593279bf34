package org.huiyin.web.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Some icons of a file of many: what public pages need of it is a third. */
record Sprite(String all, List<String> names) {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([^\"]+)\".*?</symbol>", Pattern.DOTALL);

    /** @param line the file, {@code #}, and the icons with commas between them */
    static Sprite of(Map<String, byte[]> files, String line) {
        var fileAndNames = line.split("#", 2);
        var file = files.get(fileAndNames[0]);
        if (file == null) {
            throw new IllegalStateException("There is no " + fileAndNames[0] + " to take icons from");
        }
        return new Sprite(new String(file, StandardCharsets.UTF_8), List.of(fileAndNames[1].split(",")));
    }

    byte[] part() {
        var symbols = SYMBOL.matcher(all)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group()));
        var missing = names.stream().filter(name -> !symbols.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("There are no icons " + missing);
        }
        return names.stream()
                .map(symbols::get)
                .collect(Collectors.joining("", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "</svg>"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
