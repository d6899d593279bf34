package org.huiyin.channel.mailbox.reading;

import java.util.ArrayList;
import java.util.List;

/** Text as lines of one kind of break; lines that were only folded for transport (RFC 3676) are whole again. */
final class PlainWords {

    private PlainWords() {}

    static String of(Part part) {
        var lines = lines(part.text());
        boolean flowed = part.type().parameter("format").orElse("").equalsIgnoreCase("flowed");
        boolean shrinks = part.type().parameter("delsp").orElse("").equalsIgnoreCase("yes");
        return String.join("\n", flowed ? unfold(lines, shrinks) : lines);
    }

    static List<String> lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
    }

    private static List<String> unfold(List<String> lines, boolean shrinks) {
        var whole = new ArrayList<String>();
        var open = new StringBuilder();
        int openDepth = -1;
        for (var raw : lines) {
            int depth = depth(raw);
            var line = unstuffed(raw.substring(depth));
            boolean signature = line.equals("-- ");
            if (openDepth >= 0 && (depth != openDepth || signature)) {
                whole.add(quoted(openDepth, open));
                openDepth = -1;
            }
            open.setLength(openDepth < 0 ? 0 : open.length());
            boolean goesOn = line.endsWith(" ") && !signature;
            open.append(goesOn && shrinks ? line.substring(0, line.length() - 1) : line);
            openDepth = depth;
            if (!goesOn) {
                whole.add(quoted(depth, open));
                openDepth = -1;
            }
        }
        if (openDepth >= 0) {
            whole.add(quoted(openDepth, open));
        }
        return whole;
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuffed(String line) {
        return line.startsWith(" ") ? line.substring(1) : line;
    }

    private static String quoted(int depth, CharSequence line) {
        return depth == 0 ? line.toString() : ">".repeat(depth) + " " + line;
    }
}
