package org.huiyin.routing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.huiyin.shared.Words;
import org.huiyin.topic.ChainLink;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.Stage;
import org.jspecify.annotations.Nullable;

/**
 * When a rule holds. What is not given does not matter; of the words one is enough. A rule without any condition holds
 * always: it names the default group.
 *
 * @param emotionAtMost −10 to +10; holds only for issues whose emotion is known
 */
public record Conditions(
        @Nullable UUID topic,
        @Nullable Stage stage,
        @Nullable ChainLink chainLink,
        @Nullable String channel,
        @Nullable String store,
        List<String> words,
        @Nullable Integer emotionAtMost,
        @Nullable ReportType type) {

    public static final Conditions NONE = new Conditions(null, null, null, null, null, List.of(), null, null);

    public Conditions {
        words = List.copyOf(words);
    }

    public boolean isDefault() {
        return equals(NONE);
    }

    /**
     * The reasons why it holds, one per condition; empty where it does not. Without conditions it holds, for no reason.
     *
     * @param fold makes texts comparable, such as traditional and simplified ones
     */
    Optional<List<Reason>> holdFor(Facts facts, UnaryOperator<String> fold) {
        var reasons = new ArrayList<Reason>();
        boolean holds = is(Reason.TOPIC, topic, facts.topic(), reasons)
                && is(Reason.STAGE, stage, facts.stage(), reasons)
                && is(Reason.CHAIN_LINK, chainLink, facts.chainLink(), reasons)
                && is(Reason.CHANNEL, channel, facts.channel(), reasons)
                && isStore(facts.store(), reasons)
                && isSaid(facts.text(), fold, reasons)
                && isBadEnough(facts.emotion(), reasons)
                && is(Reason.TYPE, type, facts.type(), reasons);
        return holds ? Optional.of(List.copyOf(reasons)) : Optional.empty();
    }

    private static boolean is(String kind, @Nullable Object wanted, @Nullable Object fact, List<Reason> reasons) {
        if (wanted == null) {
            return true;
        }
        reasons.add(new Reason(kind, wanted instanceof Enum<?> word ? Words.of(word) : wanted.toString()));
        return wanted.equals(fact);
    }

    private boolean isStore(@Nullable String fact, List<Reason> reasons) {
        if (store == null) {
            return true;
        }
        reasons.add(new Reason(Reason.STORE, store));
        return fact != null && plain(store).equals(plain(fact));
    }

    private boolean isSaid(String text, UnaryOperator<String> fold, List<Reason> reasons) {
        if (words.isEmpty()) {
            return true;
        }
        var said = fold.apply(text);
        var found =
                words.stream().filter(word -> said.contains(fold.apply(word))).toList();
        found.forEach(word -> reasons.add(new Reason(Reason.WORD, word)));
        return !found.isEmpty();
    }

    private boolean isBadEnough(@Nullable Double emotion, List<Reason> reasons) {
        if (emotionAtMost == null) {
            return true;
        }
        if (emotion == null || emotion > emotionAtMost) {
            return false;
        }
        reasons.add(new Reason(Reason.EMOTION, Long.toString(Math.round(emotion))));
        return true;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Each condition as the reason it would be; for people who read the rule. */
    public List<Reason> asReasons() {
        var reasons = new ArrayList<Reason>();
        add(reasons, Reason.TOPIC, topic);
        add(reasons, Reason.STAGE, stage);
        add(reasons, Reason.CHAIN_LINK, chainLink);
        add(reasons, Reason.CHANNEL, channel);
        add(reasons, Reason.STORE, store);
        words.forEach(word -> add(reasons, Reason.WORD, word));
        add(reasons, Reason.EMOTION, emotionAtMost);
        add(reasons, Reason.TYPE, type);
        return List.copyOf(reasons);
    }

    /** One line a condition, name and value parted by a tabulator; so they stand in the database. */
    String written() {
        return asReasons().stream()
                .map(reason -> reason.kind() + "\t" + reason.value())
                .collect(Collectors.joining("\n"));
    }

    static Conditions read(String lines) {
        var words = new ArrayList<String>();
        var read = NONE;
        for (var line : lines.lines().toList()) {
            var parts = line.split("\t", 2);
            if (parts[0].equals(Reason.WORD)) {
                words.add(parts[1]);
            } else {
                read = read.with(parts[0], parts[1]);
            }
        }
        return read.withWords(words);
    }

    private static void add(List<Reason> reasons, String kind, @Nullable Object value) {
        if (value != null) {
            reasons.add(new Reason(kind, value instanceof Enum<?> constant ? Words.of(constant) : value.toString()));
        }
    }

    private Conditions with(String name, String value) {
        return switch (name) {
            case Reason.TOPIC ->
                new Conditions(UUID.fromString(value), stage, chainLink, channel, store, words, emotionAtMost, type);
            case Reason.STAGE ->
                new Conditions(
                        topic,
                        Stage.valueOf(value.toUpperCase(Locale.ROOT)),
                        chainLink,
                        channel,
                        store,
                        words,
                        emotionAtMost,
                        type);
            case Reason.CHAIN_LINK ->
                new Conditions(
                        topic,
                        stage,
                        ChainLink.valueOf(value.toUpperCase(Locale.ROOT)),
                        channel,
                        store,
                        words,
                        emotionAtMost,
                        type);
            case Reason.CHANNEL -> new Conditions(topic, stage, chainLink, value, store, words, emotionAtMost, type);
            case Reason.STORE -> new Conditions(topic, stage, chainLink, channel, value, words, emotionAtMost, type);
            case Reason.EMOTION ->
                new Conditions(topic, stage, chainLink, channel, store, words, Integer.valueOf(value), type);
            case Reason.TYPE ->
                new Conditions(
                        topic,
                        stage,
                        chainLink,
                        channel,
                        store,
                        words,
                        emotionAtMost,
                        ReportType.valueOf(value.toUpperCase(Locale.ROOT)));
            default -> throw new IllegalStateException("Unknown condition " + name);
        };
    }

    private Conditions withWords(List<String> all) {
        return new Conditions(topic, stage, chainLink, channel, store, all, emotionAtMost, type);
    }
}
