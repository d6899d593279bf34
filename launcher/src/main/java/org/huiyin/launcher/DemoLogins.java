package org.huiyin.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The log-ins of the demo, from the file that the application wrote. */
final class DemoLogins {

    private static final Pattern LOGIN = Pattern.compile("\\{[^{}]*}");
    private static final Pattern EMAIL = field("email");
    private static final Pattern PASSWORD = field("password");
    private static final Pattern ROLE = Pattern.compile("\"roles\"\\s*:\\s*\\[\\s*\"([^\"]*)\"");

    private DemoLogins() {}

    /** Our own file, flat and simple: read by pattern, so that the launcher needs no JSON library. */
    static List<String> read(Path file) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("Demo log-ins (for trying out only)");
        var logins = LOGIN.matcher(Files.readString(file));
        while (logins.find()) {
            String login = logins.group();
            lines.add(String.format(
                    Locale.ROOT, "  %-10s %-28s %s", find(ROLE, login), find(EMAIL, login), find(PASSWORD, login)));
        }
        return lines;
    }

    private static Pattern field(String name) {
        return Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"");
    }

    private static String find(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
