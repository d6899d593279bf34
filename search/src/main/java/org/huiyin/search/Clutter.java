package org.huiyin.search;

import java.util.List;

/**
 * Takes out of a text what says nothing about the matter: addresses of pages but for their host, browsers'
 * self-descriptions and the headings of report templates.
 *
 * <p>Works by scanning once from left to right, never by regular expression: the text is a stranger's.
 */
final class Clutter {

    private static final List<String> SCHEMES = List.of("https://", "http://", "ftp://", "file://", "www.");

    /** Headings as they stand after normalisation, longer ones before their own beginnings. */
    private static final List<String> HEADINGS = List.of(
            "steps to reproduce the problem",
            "steps to reproduce",
            "actual results",
            "actual result",
            "actual behavior",
            "actual behaviour",
            "expected results",
            "expected result",
            "expected behavior",
            "expected behaviour",
            "additional information",
            "additional context",
            "describe the bug",
            "user agent",
            "build identifier",
            "reproducible",
            "environment",
            "screenshots",
            "description",
            "summary",
            "重现步骤",
            "复现步骤",
            "操作步骤",
            "问题描述",
            "问题详情",
            "实际结果",
            "期望结果",
            "预期结果",
            "反馈内容",
            "联系方式",
            "补充说明",
            "设备型号",
            "系统版本");

    private Clutter() {}

    /** The text without clutter, on one line. */
    static String strip(String text) {
        var out = new StringBuilder(text.length());
        boolean lineStart = true;
        for (int i = 0; i < text.length(); ) {
            int end = lineStart ? headingEnd(text, i) : i;
            if (end == i) {
                end = copyHost(text, i, out);
            }
            if (end == i) {
                end = browserEnd(text, i);
            }
            lineStart = false;
            if (end > i) {
                blank(out);
                i = end;
                continue;
            }
            char c = text.charAt(i++);
            lineStart = c == '\n' || c == '\r';
            appendOneBlankAtMost(out, c);
        }
        return out.toString();
    }

    private static void appendOneBlankAtMost(StringBuilder out, char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            blank(out);
        } else {
            out.append(c);
        }
    }

    private static void blank(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private static int headingEnd(String text, int lineStart) {
        int start = skip(text, lineStart, " \t#*[【=-");
        for (String heading : HEADINGS) {
            if (text.startsWith(heading, start)) {
                return afterHeading(text, start + heading.length(), lineStart);
            }
        }
        return lineStart;
    }

    /** A heading ends in a colon, a bracket or its line; {@code summary of my order} is none. */
    private static int afterHeading(String text, int at, int otherwise) {
        int end = skip(text, at, " \t*]】=");
        if (end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r') {
            return end;
        }
        if (text.charAt(end) == ':') {
            return skip(text, end + 1, " \t*");
        }
        return end > at && "]】".indexOf(text.charAt(end - 1)) >= 0 ? end : otherwise;
    }

    /** Of an address only the host stays: a blank page of one site is not a blank page of another. */
    private static int copyHost(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        boolean mayStart = c == 'h' || c == 'w' || c == 'f';
        if (!mayStart || at > 0 && isWordCharacter(text.charAt(at - 1))) {
            return at;
        }
        for (String scheme : SCHEMES) {
            if (text.startsWith(scheme, at)) {
                int host = at + scheme.length();
                int end = skipAddress(text, host);
                blank(out);
                out.append(text, text.startsWith("www.", host) ? host + 4 : host, endOfHost(text, host, end));
                return end;
            }
        }
        return at;
    }

    private static int endOfHost(String text, int host, int endOfAddress) {
        int end = text.startsWith("www.", host) ? host + 4 : host;
        while (end < endOfAddress && (isWordCharacter(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean isWordCharacter(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** Addresses are ASCII here: Chinese goes on right behind them without a blank. */
    private static int skipAddress(String text, int at) {
        int end = at;
        while (end < text.length() && isAddressCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isAddressCharacter(char c) {
        return c > ' ' && c < 0x7F && "<>\"".indexOf(c) < 0;
    }

    /** {@code mozilla/5.0 (…) applewebkit/537.36 (…) chrome/120.0 safari/537.36}. */
    private static int browserEnd(String text, int at) {
        if (text.charAt(at) != 'm' || !text.startsWith("mozilla/", at)) {
            return at;
        }
        int end = skipProduct(text, at);
        while (true) {
            int next = skip(text, end, " ");
            int after = next < text.length() && text.charAt(next) == '('
                    ? skipComment(text, next)
                    : skipProduct(text, next);
            if (after == next) {
                return end;
            }
            end = after;
        }
    }

    private static int skipProduct(String text, int at) {
        int end = at;
        boolean slash = false;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 0x7F && text.charAt(end) != '(') {
            slash |= text.charAt(end) == '/';
            end++;
        }
        return slash ? end : at;
    }

    private static int skipComment(String text, int at) {
        int limit = Math.min(text.length(), at + 300);
        for (int i = at; i < limit; i++) {
            if (text.charAt(i) == ')') {
                return i + 1;
            }
        }
        return at;
    }

    private static int skip(String text, int at, String characters) {
        int end = at;
        while (end < text.length() && characters.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }
}
