package org.huiyin.classification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.indexing.Meanings;
import org.huiyin.intake.ReportCard;
import org.huiyin.search.Language;
import org.huiyin.search.Normalizer;
import org.huiyin.search.classify.Emotion;
import org.huiyin.search.classify.Guess;
import org.huiyin.search.classify.RankedTopic;
import org.huiyin.search.classify.TopicChoice;
import org.huiyin.search.classify.TopicKeywords;
import org.huiyin.search.classify.TypeRules;
import org.huiyin.search.encode.Meaning;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Words;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.jspecify.annotations.Nullable;

/** The door to what reports are: language, type, topic, emotion. Safe to call twice: a label that exists is kept. */
@ApplicationScoped
@Transactional
public class Classification {

    private final Labels labels;
    private final Topics topics;
    private final Meanings meanings;
    private final Learned learned;
    private final double sureFrom;
    private final Ids ids;
    private final Clock clock;
    private final TypeRules types = new TypeRules();
    private final TopicModels topicModels = new TopicModels();

    @Inject
    public Classification(
            Labels labels,
            Topics topics,
            Meanings meanings,
            Learned learned,
            @ConfigProperty(name = "huiyin.classification.sure-from", defaultValue = "0.5") double sureFrom,
            Ids ids,
            Clock clock) {
        this.labels = labels;
        this.meanings = meanings;
        this.learned = learned;
        this.topics = topics;
        this.sureFrom = sureFrom;
        this.ids = ids;
        this.clock = clock;
    }

    /** Labels those reports that have no labels yet, and says for each what it found. */
    public Map<UUID, Understanding> label(List<ReportCard> several) {
        var known = labels.currentOf(several.stream().map(ReportCard::id).toList()).stream()
                .collect(groupingBy(Label::report, mapping(Label::kind, toSet())));
        var active = topics.active();
        var meant = meanings.of(several);
        var understood = new HashMap<UUID, Understanding>();
        for (var report : several) {
            var kinds = known.getOrDefault(report.id(), Set.of());
            understood.put(report.id(), label(report, meant.getOrDefault(report.id(), Meaning.NONE), active, kinds));
        }
        return understood;
    }

    /** What {@link #label} would find in it, and keeps nothing of it. */
    public Understanding read(ReportCard report) {
        var none = EnumSet.allOf(LabelKind.class);
        return label(report, meanings.read(report.text()), topics.active(), none);
    }

    private Understanding label(ReportCard report, Meaning meaning, List<TopicCard> active, Set<LabelKind> known) {
        var opinions = new ArrayList<Opinion>();
        var understood = understand(report, meaning, active, opinions);
        keep(report.id(), opinions, known);
        return understood;
    }

    /** Of a report of that meaning, among those topics. Keeps nothing and asks no database. */
    List<Opinion> opinions(ReportCard report, Meaning meaning, List<TopicCard> active) {
        var opinions = new ArrayList<Opinion>();
        understand(report, meaning, active, opinions);
        return opinions;
    }

    private Understanding understand(
            ReportCard report, Meaning meaning, List<TopicCard> active, List<Opinion> opinions) {
        var language = Language.of(report.text());
        opinions.add(new Opinion(LabelKind.LANGUAGE, language.tag(), 1, Origin.RULE));
        var type = type(report, meaning, opinions);
        var topic = topic(report, meaning, active, opinions);
        var emotion = emotion(report, meaning, opinions);
        return new Understanding(
                language.tag(),
                type,
                topic.map(TopicCard::id).orElse(null),
                topic.map(TopicCard::stage).orElse(null),
                emotion);
    }

    /** The form in which two texts are compared: without case, and with one script for both kinds of Chinese. */
    public static String folded(String text) {
        return Normalizer.folded(text);
    }

    /** Reads a text as {@link #label} would and keeps nothing. */
    public void rehearse(String text) {
        Language.of(text);
        types.guess(text);
        topicModels.rank(topics.active(), text);
    }

    public List<Opinion> of(UUID report) {
        return labels.currentOf(List.of(report)).stream().map(Label::opinion).toList();
    }

    /** What a text may be about, the likeliest first. */
    public List<UUID> likelyTopics(String text, int limit) {
        return topicModels.rank(topics.active(), text).stream()
                .limit(limit)
                .map(ranked -> UUID.fromString(ranked.id()))
                .toList();
    }

    /** What each of them wants, in no order. */
    public List<ReportType> typesOf(Collection<UUID> reports) {
        return labels.currentOf(reports).stream()
                .map(Label::opinion)
                .filter(opinion -> opinion.kind() == LabelKind.TYPE)
                .map(opinion -> ReportType.valueOf(opinion.label().toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** Whether it is about danger or the law: no machine ends, answers or hides such a report. */
    public boolean isSafety(UUID report) {
        return of(report).stream()
                .anyMatch(opinion ->
                        opinion.kind() == LabelKind.TYPE && opinion.label().equals(Words.of(ReportType.SAFETY)));
    }

    private ReportType type(ReportCard report, Meaning meaning, List<Opinion> opinions) {
        if (report.chosenType() != null) {
            opinions.add(new Opinion(LabelKind.TYPE, Words.of(report.chosenType()), 1, Origin.REPORTER));
            return report.chosenType();
        }
        var guess = types.guess(report.text());
        var type = ReportType.valueOf(guess.type().name());
        var opinion = new Opinion(LabelKind.TYPE, Words.of(type), guess.confidence(), Origin.RULE);
        // Rules alone speak of danger and the law: nothing that was learned may talk them out of it.
        var better = type == ReportType.SAFETY ? Optional.<Guess>empty() : learned.type(report, meaning);
        opinions.add(better.map(l -> learned(LabelKind.TYPE, l)).orElse(opinion));
        return better.map(l -> ReportType.valueOf(l.label().toUpperCase(Locale.ROOT)))
                .orElse(type);
    }

    private static Opinion learned(LabelKind kind, Guess guess) {
        return new Opinion(kind, guess.label(), guess.probability(), Origin.LEARNED);
    }

    private Optional<TopicCard> topic(
            ReportCard report, Meaning meaning, List<TopicCard> active, List<Opinion> opinions) {
        var known = active.stream().map(topic -> topic.id().toString()).collect(toSet());
        var byWords = topicModels.rank(active, report.text()).stream()
                .filter(topic -> known.contains(topic.id()))
                .toList();
        var byExamples = learned.topics(report.text(), meaning).stream()
                .filter(guess -> known.contains(guess.label()))
                .toList();
        var choice = TopicChoice.of(byWords, byExamples, sureFrom);
        choice.ifPresent(one -> opinions.add(new Opinion(
                LabelKind.TOPIC, one.id(), one.confidence(), one.byWords() ? Origin.RULE : Origin.LEARNED)));
        return choice.flatMap(one -> find(active, one.id()));
    }

    private static Optional<TopicCard> find(List<TopicCard> active, String id) {
        return active.stream().filter(topic -> topic.id().toString().equals(id)).findFirst();
    }

    private @Nullable Integer emotion(ReportCard report, Meaning meaning, List<Opinion> opinions) {
        if (report.rating() != null) {
            int emotion = Emotion.fromRating(report.rating()).value();
            opinions.add(new Opinion(LabelKind.EMOTION, Integer.toString(emotion), 1, Origin.RATING));
            return emotion;
        }
        var read = learned.emotion(report.text(), meaning);
        read.ifPresent(reading -> opinions.add(new Opinion(
                LabelKind.EMOTION, Integer.toString(reading.emotion().value()), reading.confidence(), Origin.LEARNED)));
        return read.map(reading -> reading.emotion().value()).orElse(null);
    }

    private void keep(UUID report, List<Opinion> opinions, Set<LabelKind> known) {
        opinions.stream()
                .filter(opinion -> !known.contains(opinion.kind()))
                .forEach(opinion -> labels.add(new Label(ids.next(), report, opinion, null, clock.instant())));
    }

    /** Keeps the keyword model of the last seen set of topics, because reading their descriptions anew costs more. */
    private static final class TopicModels {

        private List<TopicCard> read = List.of();
        private TopicKeywords keywords = new TopicKeywords(List.of());

        synchronized List<RankedTopic> rank(List<TopicCard> topics, String text) {
            if (!topics.equals(read)) {
                keywords = new TopicKeywords(
                        topics.stream().map(TopicModels::words).toList());
                read = topics;
            }
            return keywords.rank(text);
        }

        private static org.huiyin.search.classify.Topic words(TopicCard topic) {
            var name = topic.name();
            var description = topic.description();
            return new org.huiyin.search.classify.Topic(
                    topic.id().toString(),
                    joined(name.zhCn(), description.zhCn()),
                    joined(name.en(), description.en()));
        }

        private static String joined(@Nullable String name, @Nullable String description) {
            return (name == null ? "" : name) + "\n" + (description == null ? "" : description);
        }
    }
}
