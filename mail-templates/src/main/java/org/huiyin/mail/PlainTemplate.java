package org.huiyin.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that staff may edit, with {@code {{placeholders}}} for what is known only when the mail is written. It is data:
 * nothing in it is ever run, and a value put in is never read for placeholders again.
 */
public final class PlainTemplate {

    /** The longest text that is read, in characters. */
    public static final int LIMIT = 10_000;

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    private static final int LONGEST_NAME = 40;

    /** Something in the text that cannot be used; the name is what stands between the braces. */
    public record Fault(Kind kind, String name) {

        public enum Kind {
            /** Two braces that are never closed. */
            UNCLOSED,
            /** A placeholder that this kind of mail does not have. */
            UNKNOWN,
            /** A placeholder that the text must have and has not. */
            MISSING
        }
    }

    /** The text was used where its placeholders have no values; the message names them. */
    public static final class NotFillable extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        NotFillable(Set<String> names) {
            super("No value for " + String.join(", ", names));
        }
    }

    private sealed interface Piece {

        record Literal(String text) implements Piece {}

        record Placeholder(String name) implements Piece {}
    }

    private final List<Piece> pieces;
    private final List<Fault> unclosed;

    private PlainTemplate(List<Piece> pieces, List<Fault> unclosed) {
        this.pieces = List.copyOf(pieces);
        this.unclosed = List.copyOf(unclosed);
    }

    /** Reads the text once from left to right. Faults are kept, so that an editor can show all of them. */
    public static PlainTemplate read(String source) {
        if (source.length() > LIMIT) {
            throw new IllegalArgumentException("A text has at most " + LIMIT + " characters");
        }
        var pieces = new ArrayList<Piece>();
        var unclosed = new ArrayList<Fault>();
        int at = 0;
        while (at < source.length()) {
            int open = source.indexOf(OPEN, at);
            if (open < 0) {
                pieces.add(new Piece.Literal(source.substring(at)));
                break;
            }
            pieces.add(new Piece.Literal(source.substring(at, open)));
            int close = closing(source, open + OPEN.length());
            if (close < 0) {
                // Stays in the text as it stands, so that nothing the writer typed disappears.
                unclosed.add(new Fault(Fault.Kind.UNCLOSED, beginning(source, open + OPEN.length())));
                pieces.add(new Piece.Literal(OPEN));
                at = open + OPEN.length();
            } else {
                pieces.add(new Piece.Placeholder(
                        source.substring(open + OPEN.length(), close).strip()));
                at = close + CLOSE.length();
            }
        }
        return new PlainTemplate(pieces, unclosed);
    }

    // Names are short, so the search for the end is too: a text full of open braces stays linear.
    private static int closing(String source, int from) {
        String near = source.substring(from, Math.min(source.length(), from + LONGEST_NAME + CLOSE.length()));
        int close = near.indexOf(CLOSE);
        int open = near.indexOf(OPEN);
        return close < 0 || (open >= 0 && open < close) ? -1 : from + close;
    }

    private static String beginning(String source, int from) {
        String near = source.substring(from, Math.min(source.length(), from + LONGEST_NAME));
        int open = near.indexOf(OPEN);
        return CleanText.line(open < 0 ? near : near.substring(0, open));
    }

    /** The placeholders in the order in which they first appear. */
    public Set<String> placeholders() {
        var names = new LinkedHashSet<String>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Placeholder(String name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** What keeps this text from being used; empty when nothing does. */
    public List<Fault> faults(Set<String> allowed, Set<String> required) {
        Set<String> used = placeholders();
        var faults = new ArrayList<>(unclosed);
        used.stream()
                .filter(name -> !allowed.contains(name))
                .forEach(name -> faults.add(new Fault(Fault.Kind.UNKNOWN, name)));
        required.stream()
                .filter(name -> !used.contains(name))
                .sorted()
                .forEach(name -> faults.add(new Fault(Fault.Kind.MISSING, name)));
        return List.copyOf(faults);
    }

    /** The finished text. */
    public String fill(Map<String, String> values) {
        Set<String> without = new LinkedHashSet<>(placeholders());
        without.removeAll(values.keySet());
        if (!without.isEmpty()) {
            throw new NotFillable(without);
        }
        var text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(
                    switch (piece) {
                        case Piece.Literal(String literal) -> literal;
                        case Piece.Placeholder(String name) -> values.get(name);
                    });
        }
        return text.toString();
    }
}
