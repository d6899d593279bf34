package org.huiyin.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.indexing.Meanings;
import org.huiyin.intake.ReportCard;
import org.huiyin.search.classify.Emotion;
import org.huiyin.search.classify.EmotionReader;
import org.huiyin.search.classify.EmotionReader.Rated;
import org.huiyin.search.classify.Guess;
import org.huiyin.search.classify.Labelled;
import org.huiyin.search.classify.TextClassifier;
import org.huiyin.search.classify.TypeReader;
import org.huiyin.search.encode.Meaning;
import org.huiyin.shared.Words;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * What this installation has taught the machine: classifiers of types and topics and a reader of feelings, learned from
 * what people said. Learns anew within a minute of a correction; until then it goes by what it knew.
 */
@ApplicationScoped
public class Learned {

    private static final int MOST_EXAMPLES = 10_000;
    /** With fewer, rules on the words are right more often. */
    private static final int FEWEST_EXAMPLES = 20;

    private static final Set<String> CALM = Set.of(Words.of(ReportType.QUESTION), Words.of(ReportType.SUGGESTION));

    private final Corrections corrections;
    private final Topics topics;
    private final Meanings meanings;
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private volatile Models now = new Models(null, null, null);
    private volatile List<TopicCard> read = List.of();

    private record Models(
            @Nullable TypeReader types,
            @Nullable TextClassifier topics,
            @Nullable EmotionReader feelings) {}

    @Inject
    public Learned(Corrections corrections, Topics topics, Meanings meanings) {
        this.corrections = corrections;
        this.topics = topics;
        this.meanings = meanings;
    }

    void corrected(@Observes(during = TransactionPhase.AFTER_SUCCESS) LabelCorrected event) {
        stale.set(true);
    }

    /**
     * Learns anew where people or topics have said something new since it last did. Seconds; whoever comes meanwhile waits,
     * and goes on with what was learned.
     */
    public synchronized void catchUp() {
        var active = topics.active();
        if (stale.compareAndSet(true, false) || !active.equals(read)) {
            now = new Models(types(), learned(topicExamples(active)), feelings());
            read = active;
        }
    }

    private @Nullable TypeReader types() {
        var examples = examples(LabelKind.TYPE);
        return examples.size() < FEWEST_EXAMPLES
                ? null
                : TypeReader.learn(examples).orElse(null);
    }

    private static @Nullable TextClassifier learned(List<Labelled> examples) {
        long labels = examples.stream().map(Labelled::label).distinct().count();
        return labels < 2 || examples.size() < FEWEST_EXAMPLES ? null : TextClassifier.learn(examples);
    }

    private List<Labelled> examples(LabelKind kind) {
        return examples(corrections.examples(kind, MOST_EXAMPLES));
    }

    private List<Labelled> examples(List<Example> said) {
        var known = meanings.kept(said.stream().map(Example::report).toList());
        return said.stream()
                .map(one -> new Labelled(one.text(), known.getOrDefault(one.report(), Meaning.NONE), one.label()))
                .toList();
    }

    /** What a topic is called is an example of it. */
    private List<Labelled> topicExamples(List<TopicCard> known) {
        var active = new HashMap<String, TopicCard>();
        known.forEach(topic -> active.put(topic.id().toString(), topic));
        var examples = new ArrayList<>(examples(LabelKind.TOPIC).stream()
                .filter(example -> active.containsKey(example.label()))
                .toList());
        active.forEach(
                (id, topic) -> said(topic).forEach(text -> examples.add(new Labelled(text, meanings.read(text), id))));
        return examples;
    }

    private static Stream<String> said(TopicCard topic) {
        return Stream.of(
                        topic.name().zhCn(),
                        topic.name().en(),
                        topic.description().zhCn(),
                        topic.description().en())
                .filter(text -> text != null && !text.isBlank());
    }

    private @Nullable EmotionReader feelings() {
        if (!meanings.trouble().isEmpty()) {
            return null;
        }
        var felt = new ArrayList<Rated>();
        var said = corrections.examples(LabelKind.EMOTION, MOST_EXAMPLES);
        var calm = new ArrayList<>(calmByType(said));
        for (var one : examples(said)) {
            int emotion = Integer.parseInt(one.label());
            if (Emotion.of(emotion).band() == Emotion.Band.NEUTRAL) {
                calm.add(one);
            } else {
                felt.add(new Rated(one.text(), one.meaning(), emotion > 0));
            }
        }
        return meanings.readFeelings(felt, calm);
    }

    /** Who said that they ask or suggest something, and gave no stars, did not write to praise or to complain. */
    private List<Labelled> calmByType(List<Example> felt) {
        var known = felt.stream().map(Example::report).collect(Collectors.toSet());
        return examples(corrections.examples(LabelKind.TYPE, MOST_EXAMPLES).stream()
                .filter(one -> CALM.contains(one.label()) && !known.contains(one.report()))
                .toList());
    }

    /** The type, where people have taught enough to know better than rules alone. */
    Optional<Guess> type(ReportCard report, Meaning meaning) {
        return Optional.ofNullable(now.types()).map(types -> types.guess(report.text(), meaning, report.rating()));
    }

    /** The topics by their examples and their descriptions, each with its probability; none before any was learned. */
    List<Guess> topics(String text, Meaning meaning) {
        var classifier = now.topics();
        return classifier == null ? List.of() : classifier.guess(text, meaning);
    }

    /** How its writer feels; empty where nothing can be read. */
    Optional<EmotionReader.Reading> emotion(String text, Meaning meaning) {
        var feelings = now.feelings();
        return feelings == null || meaning.isNone() ? Optional.empty() : Optional.of(feelings.read(text, meaning));
    }
}
