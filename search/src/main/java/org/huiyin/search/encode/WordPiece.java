package org.huiyin.search.encode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a text into the pieces that a BERT model knows.
 *
 * <p>First into words, at white space and around every sign and every Han character; then each word into the longest pieces
 * of the vocabulary, from its front (Wu et al., "Google's Neural Machine Translation System", 2016, section 4.1). Reads the
 * vocabulary of a {@code tokenizer.json}. A tokenizer in native code would do the same, but cannot be loaded twice into
 * one process.
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;
    private static final String CONTINUED = "##";

    private final Map<String, Integer> vocabulary;
    private final boolean foldsAccents;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPiece(Map<String, Integer> vocabulary, boolean foldsAccents) {
        this.vocabulary = vocabulary;
        this.foldsAccents = foldsAccents;
        this.unknown = number("[UNK]");
        this.first = number("[CLS]");
        this.last = number("[SEP]");
    }

    private int number(String special) {
        Integer number = vocabulary.get(special);
        if (number == null) {
            throw new IllegalArgumentException("a vocabulary without " + special);
        }
        return number;
    }

    /** @param foldsAccents whether the model was trained on lower case letters without accents */
    static WordPiece read(InputStream tokenizer, boolean foldsAccents) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(tokenizer)) {
            json.nextToken();
            skipTo(json, "model");
            skipTo(json, "vocab");
            return new WordPiece(vocabulary(json), foldsAccents);
        }
    }

    /** From the beginning of an object into the value of this name. */
    private static void skipTo(JsonParser json, String name) throws IOException {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.FIELD_NAME && name.equals(json.currentName())) {
                json.nextToken();
                return;
            }
            json.skipChildren();
        }
        throw new IOException("a tokenizer without " + name);
    }

    private static Map<String, Integer> vocabulary(JsonParser json) throws IOException {
        var vocabulary = new HashMap<String, Integer>(64_000);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String piece = json.currentName();
            json.nextToken();
            vocabulary.put(piece, json.getIntValue());
        }
        return vocabulary;
    }

    /** The numbers of the pieces between the marks for beginning and end, at most so many with them. */
    long[] pieces(String text, int limit) {
        var pieces = new ArrayList<Integer>();
        pieces.add(first);
        for (String word : words(text, limit)) {
            if (pieces.size() >= limit) {
                break;
            }
            addPieces(word, pieces);
        }
        int length = Math.min(pieces.size(), limit - 1);
        long[] numbers = new long[length + 1];
        for (int i = 0; i < length; i++) {
            numbers[i] = pieces.get(i);
        }
        numbers[length] = last;
        return numbers;
    }

    private void addPieces(String word, List<Integer> pieces) {
        int before = pieces.size();
        int start = 0;
        while (start < word.length() && word.length() <= LONGEST_WORD) {
            int end = endOfLongestPiece(word, start);
            if (end == start) {
                break;
            }
            pieces.add(vocabulary.get(piece(word, start, end)));
            start = end;
        }
        if (start < word.length()) {
            pieces.subList(before, pieces.size()).clear();
            pieces.add(unknown);
        }
    }

    private int endOfLongestPiece(String word, int start) {
        for (int end = word.length(); end > start; end--) {
            if (vocabulary.containsKey(piece(word, start, end))) {
                return end;
            }
        }
        return start;
    }

    private static String piece(String word, int start, int end) {
        return start == 0 ? word.substring(0, end) : CONTINUED + word.substring(start, end);
    }

    private List<String> words(String text, int limit) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        String folded = foldsAccents ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
        for (int i = 0; i < folded.length() && words.size() < limit; ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (standsAlone(c)) {
                end(word, words);
                words.add(Character.toString(c));
            } else if (isBlank(c)) {
                end(word, words);
            } else if (!isDropped(c)) {
                word.appendCodePoint(foldsAccents ? Character.toLowerCase(c) : c);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private boolean isDropped(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            case Character.NON_SPACING_MARK -> foldsAccents;
            default -> c == 0xFFFD;
        };
    }

    private static boolean standsAlone(int c) {
        return isHan(c) || isPunctuation(c);
    }

    private static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION -> true;
            case Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> true;
            case Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The blocks of ideographs as the models' own tokenizer counts them; kana and hangul are words. */
    private static boolean isHan(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x20000 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x2F800 && c <= 0x2FA1F;
    }
}
