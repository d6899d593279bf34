package org.huiyin.channel.mailbox.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a person wrote themselves: without the mail they answer, their signature, and what their program adds. By looking at
 * the ends of lines, never by patterns that look back. Where nothing would be left, everything stays; the raw mail is kept
 * in any case.
 */
final class OwnWords {

    private static final int LONGEST_LINE_OF_PROGRAM = 120;
    private static final int LINES_OF_A_HEADER = 6;
    /** "On Monday, 3 January, Somebody with a long name &lt;address&gt; wrote:" is broken at most into so many lines. */
    private static final int LINES_OF_AN_ATTRIBUTION = 3;

    private static final Set<String> SAID =
            Set.of("wrote:", "写道:", "写道：", "寫道:", "寫道：", "写到:", "写到：", "寫到：", "来信:", "来信：", "wrote :");
    private static final List<String> ORIGINAL = List.of(
            "original message", "original-nachricht", "原始邮件", "原始郵件", "原邮件", "原郵件", "回复的原邮件", "回覆的原郵件", "邮件原件", "历史邮件");
    private static final Set<String> FROM = Set.of("from", "发件人", "寄件者", "寄件人", "發件人");
    private static final Set<String> OTHER_FIELDS = Set.of(
            "sent", "date", "to", "subject", "cc", "发送时间", "日期", "时间", "收件人", "主题", "抄送", "寄件日期", "傳送時間", "收件者", "主旨",
            "副本", "發送時間", "主題", "发送日期");
    private static final List<String> OF_PROGRAMS = List.of(
            "发自我的",
            "發自我的",
            "从我的",
            "從我的",
            "来自我的",
            "來自我的",
            "发自网易邮箱",
            "发自 outlook",
            "发自outlook",
            "来自qq邮箱",
            "从 windows 版邮件发送",
            "从windows版邮件发送",
            "获取 outlook",
            "获取outlook",
            "取得 outlook",
            "sent from my ",
            "sent from outlook",
            "sent from mail for",
            "sent from yahoo",
            "get outlook for");

    private final List<String> lines;

    private OwnWords(List<String> lines) {
        this.lines = lines;
    }

    static String of(String text) {
        var lines = PlainWords.lines(text);
        var own = new OwnWords(lines).own();
        return own.isBlank() ? tidy(lines) : own;
    }

    private String own() {
        var kept = new ArrayList<String>();
        for (int at = 0; at < lines.size(); at++) {
            int attribution = attribution(at);
            if (isOriginal(at) || (attribution > 0 && !isAnsweredBelow(at + attribution)) || isSignature(at)) {
                break;
            }
            if (attribution > 0) {
                at += attribution - 1;
            } else if (!isQuoted(lines.get(at)) && !isOfProgram(lines.get(at))) {
                kept.add(lines.get(at));
            }
        }
        return tidy(kept);
    }

    /** Whether the person wrote below or between the quoted lines. Without quote signs nobody can tell whose words these are. */
    private boolean isAnsweredBelow(int from) {
        var below = lines.subList(Math.min(from, lines.size()), lines.size()).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return !below.isEmpty() && isQuoted(below.getFirst()) && below.stream().anyMatch(line -> !isQuoted(line));
    }

    /** How many lines say who wrote what follows; 0 where none does. */
    private int attribution(int at) {
        var line = lines.get(at).strip();
        if (line.isEmpty() || isQuoted(line)) {
            return 0;
        }
        if (endsWithSaid(line)) {
            return 1;
        }
        boolean begins = line.startsWith("On ") || line.startsWith("在") || line.startsWith("於") || line.startsWith("于");
        for (int more = 1; begins && more < LINES_OF_AN_ATTRIBUTION && at + more < lines.size(); more++) {
            if (endsWithSaid(lines.get(at + more).strip())) {
                return more + 1;
            }
        }
        return 0;
    }

    private static boolean endsWithSaid(String line) {
        boolean names = line.contains("@") || line.chars().anyMatch(Character::isDigit);
        return names
                && line.length() < 3 * LONGEST_LINE_OF_PROGRAM
                && SAID.stream().anyMatch(line::endsWith);
    }

    private boolean isOriginal(int at) {
        var line = lines.get(at).strip();
        if (line.startsWith("---") && line.length() < LONGEST_LINE_OF_PROGRAM) {
            var words = line.replace("-", "").replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
            return ORIGINAL.stream().anyMatch(words::startsWith);
        }
        return isField(line, FROM) && isHeader(at);
    }

    /** A header that a program copied: From and at least two more within a few lines. */
    private boolean isHeader(int at) {
        var next = lines.subList(at + 1, Math.min(lines.size(), at + 1 + LINES_OF_A_HEADER));
        return next.stream().filter(line -> isField(line.strip(), OTHER_FIELDS)).count() >= 2;
    }

    private static boolean isField(String line, Set<String> names) {
        var plain = line.replace("*", "").strip();
        int ascii = plain.indexOf(':');
        int wide = plain.indexOf('：');
        int colon = ascii < 0 ? wide : wide < 0 ? ascii : Math.min(ascii, wide);
        return colon > 0 && names.contains(plain.substring(0, colon).strip().toLowerCase(Locale.ROOT));
    }

    private boolean isSignature(int at) {
        var line = lines.get(at);
        return line.equals("-- ") || line.equals("--") || line.equals("--\u00a0");
    }

    private static boolean isQuoted(String line) {
        return line.startsWith(">");
    }

    private static boolean isOfProgram(String line) {
        var words = line.strip().toLowerCase(Locale.ROOT);
        return words.length() < LONGEST_LINE_OF_PROGRAM && OF_PROGRAMS.stream().anyMatch(words::startsWith);
    }

    /** No blank lines around, and never two in a row. */
    private static String tidy(List<String> lines) {
        var text = new StringBuilder();
        boolean gap = false;
        for (var line : lines) {
            if (line.isBlank()) {
                gap = !text.isEmpty();
                continue;
            }
            text.append(gap ? "\n" : "").append(line.stripTrailing()).append('\n');
            gap = false;
        }
        return text.toString().strip();
    }
}
