package org.huiyin.search;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/**
 * How telling each term is in the texts of one index: rare terms weigh more.
 *
 * <p>BM25's inverse document frequency, ln(1 + (N − n + ½) / (n + ½)) with N texts of which n have the term, with two
 * changes for small indexes: 200 texts that nobody wrote are added to N, so that in a new installation a word that two
 * reports share does not count as common; and words without content have at most the weight of a word that half of all
 * texts have.
 */
final class TermWeights {

    private static final int ASSUMED_TEXTS = 200;
    static final double HOLLOW_WEIGHT = 0.7;
    private static final int MAX_REMEMBERED = 100_000;

    private static final Set<String> HOLLOW = Set.of(
            "的", "了", "吗", "呢", "吧", "啊", "呀", "哦", "嘛", "么", "我", "你", "您", "他", "她", "它", "们", "是", "在", "有", "就",
            "都", "也", "很", "这", "那", "个", "一", "和", "与", "还", "又", "请", "想", "要", "给", "把", "被", "i", "you", "he",
            "she", "we", "my", "your", "me", "us", "our", "do", "does", "did", "have", "has", "had", "can", "could",
            "would", "please", "am", "been", "so", "just", "what", "how");

    private final long texts;
    private final double averageLength;
    private final ToLongFunction<String> textsWithTerm;
    private final Map<String, Double> remembered = new ConcurrentHashMap<>();

    TermWeights(long texts, double averageLength, ToLongFunction<String> textsWithTerm) {
        this.texts = texts;
        this.averageLength = Math.max(1, averageLength);
        this.textsWithTerm = textsWithTerm;
    }

    /** For how many texts they hold. */
    long texts() {
        return texts;
    }

    double of(String term) {
        Double known = remembered.get(term);
        if (known != null) {
            return known;
        }
        double weight = compute(term);
        if (remembered.size() < MAX_REMEMBERED) {
            remembered.put(term, weight);
        }
        return weight;
    }

    private double compute(String term) {
        long with = textsWithTerm.applyAsLong(term);
        double weight = Math.log(1 + (texts + ASSUMED_TEXTS - with + 0.5) / (with + 0.5));
        return HOLLOW.contains(term) ? Math.min(weight, HOLLOW_WEIGHT) : weight;
    }

    double averageLength() {
        return averageLength;
    }
}
