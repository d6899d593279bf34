package org.huiyin.classification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.indexing.Meanings;
import org.huiyin.intake.ReportCard;
import org.huiyin.search.classify.Emotion;
import org.huiyin.search.encode.Meaning;
import org.huiyin.shared.Words;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * What the machine would say today of reports that it labelled before. What a person, a reporter or the stars said stays, and
 * a machine never says that something is not about safety any more.
 */
@ApplicationScoped
@Transactional
public class Reconsidering {

    private static final List<LabelKind> KINDS = List.of(LabelKind.TYPE, LabelKind.TOPIC, LabelKind.EMOTION);

    private final Classification classification;
    private final Learned learned;
    private final Labels labels;
    private final Topics topics;
    private final Meanings meanings;
    private final double sureFrom;
    private final Clock clock;

    @Inject
    public Reconsidering(
            Classification classification,
            Learned learned,
            Labels labels,
            Topics topics,
            Meanings meanings,
            @ConfigProperty(name = "huiyin.classification.sure-from", defaultValue = "0.5") double sureFrom,
            Clock clock) {
        this.classification = classification;
        this.learned = learned;
        this.labels = labels;
        this.topics = topics;
        this.meanings = meanings;
        this.sureFrom = sureFrom;
        this.clock = clock;
    }

    /** Makes sure that what people have said until now is learned. Seconds. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void prepare() {
        learned.catchUp();
    }

    /** @param unread reports that were left out: never understood, or their meaning is not kept */
    public record Round(List<Turn> turns, int unread) {
        public Round {
            turns = List.copyOf(turns);
        }
    }

    /**
     * Reads no text with a model: what each means was kept when it came.
     *
     * @param reports in the order of their ids, and all that there are between the first and the last
     */
    public Round reconsider(List<ReportCard> reports) {
        var active = topics.active();
        var first = reports.getFirst().id();
        var last = reports.getLast().id();
        var meant = meanings.keptBetween(first, last);
        var known = labels.heldBetween(first, last).stream().collect(groupingBy(Labels.Held::report));
        boolean byMeaning = meanings.trouble().isEmpty();
        var turns = new ArrayList<Turn>();
        int unread = 0;
        for (var report : reports) {
            var held = known.get(report.id());
            if (held == null || (byMeaning && !meant.containsKey(report.id()))) {
                unread++;
            } else {
                turns.addAll(turns(report, meant.getOrDefault(report.id(), Meaning.NONE), active, held));
            }
        }
        return new Round(turns, unread);
    }

    private List<Turn> turns(ReportCard report, Meaning meaning, List<TopicCard> active, List<Labels.Held> held) {
        var now = held.stream().collect(toMap(one -> one.opinion().kind(), one -> one));
        var opinions = classification.opinions(report, meaning, active).stream()
                .collect(toMap(Opinion::kind, opinion -> opinion));
        return KINDS.stream()
                .flatMap(kind -> turn(report.id(), kind, now.get(kind), opinions.get(kind)).stream())
                .toList();
    }

    private Optional<Turn> turn(UUID report, LabelKind kind, Labels.@Nullable Held held, @Nullable Opinion after) {
        var before = held == null ? null : held.opinion();
        if (before != null && (!before.isOfMachine() || isKept(before, after))) {
            return Optional.empty();
        }
        return turned(before, after)
                .map(turn -> new Turn(
                        report, kind, turn, held == null ? null : held.id(), before, after, word(before), word(after)));
    }

    /** What is about safety stays so, and a feeling that cannot be read today was read once. */
    private static boolean isKept(Opinion before, @Nullable Opinion after) {
        return switch (before.kind()) {
            case TYPE -> before.label().equals(Words.of(ReportType.SAFETY));
            case EMOTION -> after == null;
            default -> false;
        };
    }

    private Optional<TurnKind> turned(@Nullable Opinion before, @Nullable Opinion after) {
        if (!word(before).equals(word(after))) {
            return Optional.of(TurnKind.OTHER);
        }
        if (before == null || after == null || after.kind() == LabelKind.EMOTION || isSure(before) == isSure(after)) {
            return Optional.empty();
        }
        return Optional.of(isSure(after) ? TurnKind.SURER : TurnKind.LESS_SURE);
    }

    private boolean isSure(Opinion opinion) {
        return opinion.confidence() >= sureFrom;
    }

    /** A feeling is told by its band: a point more or less is no news. */
    private static String word(@Nullable Opinion opinion) {
        if (opinion == null) {
            return "";
        }
        return opinion.kind() == LabelKind.EMOTION ? band(Integer.parseInt(opinion.label())) : opinion.label();
    }

    private static String band(int emotion) {
        return switch (Emotion.of(emotion).band()) {
            case VERY_NEGATIVE, NEGATIVE -> "negative";
            case NEUTRAL -> "calm";
            case POSITIVE, VERY_POSITIVE -> "positive";
        };
    }

    /** Says which were replaced: the others have another label by now than was expected. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<Replacement> replace(List<Replacement> wanted) {
        var keys = wanted.stream().map(Replacement::key).collect(Collectors.toSet());
        var current = labels.currentAt(keys).stream()
                .collect(toMap(label -> Label.key(label.report(), label.kind()), label -> label));
        var replaced = new HashSet<Replacement>();
        for (var one : wanted) {
            var now = current.get(one.key());
            if (Objects.equals(now == null ? null : now.id(), one.expected())) {
                Optional.ofNullable(now).ifPresent(Label::supersede);
                replaced.add(one);
            }
        }
        labels.flush();
        replaced.forEach(this::add);
        labels.flush();
        return replaced;
    }

    private void add(Replacement one) {
        if (one.opinion() != null) {
            labels.add(new Label(one.fresh(), one.report(), one.opinion(), null, clock.instant()));
        }
    }
}
