package org.huiyin.search.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.search.Normalizer;
import org.huiyin.search.Words;

/**
 * The sentences and clauses of a text: cut where a sentence ends, where a word like 另外 or "also" begins another matter, and
 * at the commas of a long Chinese sentence. Together they are the whole text; a greeting or a thank-you is no span of its own.
 */
public final class Spans {

    /** What follows the last one belongs to it. */
    public static final int MOST = 60;

    private static final int WORDS_OF_A_MATTER = 3;
    private static final int SIGNS_OF_A_MATTER = 4;

    private static final List<String> ANOTHER_MATTER = List.of(
            "另外",
            "还有",
            "還有",
            "而且",
            "此外",
            "再就是",
            "再者",
            "顺便",
            "順便",
            "另一个",
            "另一個",
            "第二",
            "其次",
            "同时",
            "同時",
            "再说",
            "再說",
            "also",
            "another thing",
            "another issue",
            "another problem",
            "and another",
            "besides",
            "in addition",
            "additionally",
            "on top of that",
            "second",
            "and also",
            "plus",
            "moreover",
            "furthermore",
            "oh and",
            "by the way",
            "btw");

    private static final String ENDS = "。！？；!?;\n…";
    private static final String CLOSING = "”’」』）)\"'》】";
    private static final String COMMAS = "，,、";

    private Spans() {}

    /** In their order, without gaps between them; one, the whole, where there is nothing to cut. None for no text. */
    public static List<Span> of(String text) {
        return cut(text, true);
    }

    /** As {@link #of}, but not at commas alone: what stands between two commas seldom is a problem by itself. */
    public static List<Span> sentences(String text) {
        return cut(text, false);
    }

    private static List<Span> cut(String text, boolean clauses) {
        var cuts = new ArrayList<Span>();
        int start = 0;
        for (int i = 1; i < text.length() && cuts.size() < MOST - 1; i++) {
            if (isCut(text, start, i) || (clauses && text.charAt(i - 1) == '，')) {
                cuts.add(new Span(start, i));
                start = i;
            }
        }
        if (start < text.length()) {
            cuts.add(new Span(start, text.length()));
        }
        return withoutCrumbs(text, cuts);
    }

    /** Whether it says enough for a problem of its own. */
    public static boolean isMatter(String words) {
        String normalized = Normalizer.normalize(words);
        return Words.of(normalized).size() >= WORDS_OF_A_MATTER
                && normalized.codePoints().filter(Character::isLetterOrDigit).count() >= SIGNS_OF_A_MATTER;
    }

    /** The same without the word that only says that another matter begins: nobody else's report begins like that. */
    public static String withoutLead(String words) {
        String lead = ANOTHER_MATTER.stream()
                .filter(word -> begins(words, 0, word))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return words.substring(lead.length()).replaceFirst("^[\\s，,：:]+", "");
    }

    /** The words of these spans, in the order of the text. */
    public static String join(String text, List<Span> spans) {
        return spans.stream().map(span -> span.in(text)).collect(Collectors.joining(" "));
    }

    private static boolean isCut(String text, int start, int at) {
        char before = text.charAt(at - 1);
        if (isEnd(before) || CLOSING.indexOf(before) >= 0) {
            return endsSentence(text, start, at);
        }
        boolean pause = COMMAS.indexOf(before) >= 0 || Character.isWhitespace(before);
        if (pause && beginsAnotherMatter(text, at)) {
            return true;
        }
        return before == '.' && endsLatinSentence(text, at);
    }

    private static boolean isEnd(char c) {
        return ENDS.indexOf(c) >= 0;
    }

    /** Behind the last of several signs, and behind the quotation mark that closes it. */
    private static boolean endsSentence(String text, int start, int at) {
        char next = text.charAt(at);
        if (isEnd(next) || CLOSING.indexOf(next) >= 0) {
            return false;
        }
        int i = at - 1;
        while (i > start && CLOSING.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return isEnd(text.charAt(i)) && !(text.charAt(i) == ';' && !Character.isWhitespace(next));
    }

    /** 3.5, app.example, "e.g. this" and "Mr. Li" go on. */
    private static boolean endsLatinSentence(String text, int at) {
        if (!Character.isWhitespace(text.charAt(at)) && !Character.isIdeographic(text.codePointAt(at))) {
            return false;
        }
        int begin = at - 1;
        while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        String word = text.substring(begin, at - 1);
        return word.indexOf('.') < 0 && word.length() > 2;
    }

    private static boolean beginsAnotherMatter(String text, int at) {
        return ANOTHER_MATTER.stream().anyMatch(word -> begins(text, at, word));
    }

    private static boolean begins(String text, int at, String word) {
        int end = at + word.length();
        boolean same = text.regionMatches(true, at, word, 0, word.length());
        return same && (word.charAt(0) > 'z' || end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** What says too little to stand alone goes with what it leads to, or at the end with what it follows. */
    private static List<Span> withoutCrumbs(String text, List<Span> cuts) {
        var spans = new ArrayList<Span>();
        int start = 0;
        for (Span cut : cuts) {
            if (isMatter(text.substring(start, cut.end()))) {
                spans.add(new Span(start, cut.end()));
                start = cut.end();
            }
        }
        if (start < text.length() && !spans.isEmpty()) {
            spans.add(new Span(spans.removeLast().start(), text.length()));
        } else if (start < text.length()) {
            spans.add(new Span(0, text.length()));
        }
        return List.copyOf(spans);
    }
}
