package org.huiyin.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One event, one line: what a reporter typed cannot pretend to be a line of the log. Stack traces follow indented. */
public final class LogLine extends Formatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Override
    public String format(LogRecord event) {
        String line = TIME.format(event.getInstant()) + " " + event.getLevel().getName() + " "
                + shortName(event.getLoggerName()) + ": " + onOneLine(formatMessage(event)) + System.lineSeparator();
        return event.getThrown() == null ? line : line + trace(event.getThrown());
    }

    private static String shortName(String logger) {
        return logger == null || logger.isEmpty() ? "-" : logger.substring(logger.lastIndexOf('.') + 1);
    }

    private static String onOneLine(String message) {
        var line = new StringBuilder(message.length());
        message.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append(' ');
                default -> line.appendCodePoint(Character.isISOControl(c) ? '?' : c);
            }
        });
        return line.toString();
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString().indent(4);
    }
}
