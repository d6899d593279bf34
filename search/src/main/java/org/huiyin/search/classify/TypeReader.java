package org.huiyin.search.classify;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.search.encode.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Tells the type of a report by what people said of other reports, by the signs that {@link TypeRules} know, and by the stars
 * it came with, all weighed together: neither a word nor a likeness alone decides.
 *
 * <p>Those who say what they want are mostly those who complain. So it expects complaints less often than it was shown
 * them, or questions would be taken for complaints wherever few people have asked any. Of danger and the law it speaks once it
 * was shown a few examples; what the rules say of them stands in any case.
 */
public final class TypeReader {

    /** Between believing how often each type was shown, 0, and expecting all types alike, 1. */
    private static final double EVENNESS = 0.7;
    /** What one star more than three says for praise, in units of log odds, and half of it against a complaint. */
    private static final double STAR = 1;
    /** One or two would make danger of whatever is like them. */
    private static final int ENOUGH_OF_DANGER = 10;
    /** A type that nobody has named yet is told by its signs alone. */
    private static final double UNNAMED = 0.1;

    private static final String SAFETY = word(ReportType.SAFETY);

    private final TypeRules rules = new TypeRules();
    private final TextClassifier classifier;

    private TypeReader(TextClassifier classifier) {
        this.classifier = classifier;
    }

    /** @param examples labelled with the words of types, such as {@code question}; empty where fewer than two are named */
    public static Optional<TypeReader> learn(List<Labelled> examples) {
        boolean few = examples.stream().filter(TypeReader::isSafety).count() < ENOUGH_OF_DANGER;
        var shown = examples.stream().filter(one -> !few || !isSafety(one)).toList();
        return shown.stream().map(Labelled::label).distinct().count() < 2
                ? Optional.empty()
                : Optional.of(new TypeReader(TextClassifier.learn(shown, EVENNESS)));
    }

    private static boolean isSafety(Labelled one) {
        return one.label().equals(SAFETY);
    }

    /** @param stars that the reporter gave, from 1 to 5, or none */
    public Guess guess(String text, Meaning meaning, @Nullable Integer stars) {
        var likely =
                classifier.guess(text, meaning).stream().collect(Collectors.toMap(Guess::label, Guess::probability));
        Map<ReportType, Double> weights = new EnumMap<>(ReportType.class);
        rules.weights(text)
                .forEach((type, signs) -> weights.put(
                        type,
                        likely.getOrDefault(word(type), UNNAMED)
                                * Math.exp(signs + (stars == null ? 0 : byStars(type, stars)))));
        weights.put(ReportType.SAFETY, likely.getOrDefault(SAFETY, 0.0));
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        var best = weights.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return new Guess(word(best.getKey()), best.getValue() / all);
    }

    private static double byStars(ReportType type, int stars) {
        return switch (type) {
            case PRAISE -> STAR * (stars - 3);
            case COMPLAINT -> -STAR / 2 * (stars - 3);
            case QUESTION, SUGGESTION, SAFETY -> 0;
        };
    }

    private static String word(ReportType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
