package org.huiyin.relabelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.huiyin.classification.Classification;
import org.huiyin.classification.LabelCorrected;
import org.huiyin.classification.LabelKind;
import org.huiyin.classification.Learned;
import org.huiyin.classification.Opinion;
import org.huiyin.classification.Origin;
import org.huiyin.desk.RelabellingDesk;
import org.huiyin.finding.Findings;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.labelling.Labelling;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.huiyin.task.TaskCard;
import org.huiyin.task.TaskState;
import org.huiyin.task.Tasks;
import org.huiyin.task.Worker;
import org.huiyin.topic.NewTopic;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.huiyin.triage.Triage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All reports labelled anew, at the doors, on both databases. */
class RelabellingTest {

    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());
    private static final Caller LEAD =
            new Caller(Actor.member(UUID.randomUUID(), "林珂"), Set.of(Role.LEAD), Set.of(UUID.randomUUID()));
    private static final Caller MEMBER =
            new Caller(Actor.member(UUID.randomUUID(), "周"), Set.of(Role.MEMBER), Set.of());

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void theDifferenceIsSeenBeforeAnythingChangesAndUndoneExactly(MigratedDatabase database) {
        in(database, shop -> {
            var cubes = shop.topic("cubes", shop.word("zauber"));
            var report = shop.report(shop.word("zauber") + " broken");
            var before = shop.label(report, LabelKind.TOPIC);
            var puzzles = shop.split(cubes, shop.word("zauber"));

            var ready = shop.preview();
            assertThat(ready.state()).isEqualTo(RelabellingState.READY);
            assertThat(ready.changes()).isEqualTo(1);
            assertThat(shop.label(report, LabelKind.TOPIC)).isEqualTo(before);
            assertThat(shop.get(RelabellingDesk.class).differences(ready.id(), ADMIN))
                    .singleElement()
                    .satisfies(difference -> {
                        assertThat(difference.from()).isEqualTo(cubes.id().toString());
                        assertThat(difference.to()).isEqualTo(puzzles.id().toString());
                        assertThat(difference.reports()).isEqualTo(1);
                        assertThat(difference.examples()).hasSize(1);
                    });
            assertThat(shop.get(RelabellingDesk.class).differences(ready.id(), LEAD))
                    .singleElement()
                    .satisfies(difference -> assertThat(difference.examples()).isEmpty());

            shop.wired.takeEvents();
            assertThat(shop.apply(ready).applied()).isEqualTo(1);
            assertThat(shop.label(report, LabelKind.TOPIC).orElseThrow().label())
                    .isEqualTo(puzzles.id().toString());
            assertThat(shop.issue(report).topic()).isEqualTo(puzzles.id());
            assertThat(shop.wired.takeEvents()).noneMatch(LabelCorrected.class::isInstance);

            assertThat(shop.undo(ready).undone()).isEqualTo(1);
            assertThat(shop.label(report, LabelKind.TOPIC)).isEqualTo(before);
            assertThat(shop.issue(report).topic()).isEqualTo(cubes.id());
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatAPersonOrTheReporterSaidStays(MigratedDatabase database) {
        in(database, shop -> {
            var cubes = shop.topic("cubes", shop.word("zauber"));
            var machine = shop.report(shop.word("zauber") + " broken");
            var person = shop.report("another " + shop.word("zauber") + " broken");
            shop.get(Labelling.class)
                    .correct(person, LabelKind.TOPIC, cubes.id().toString(), ADMIN);
            shop.split(cubes, shop.word("zauber"));

            var applied = shop.apply(shop.preview());

            assertThat(applied.applied()).isEqualTo(1);
            assertThat(shop.label(person, LabelKind.TOPIC).orElseThrow().label())
                    .isEqualTo(cubes.id().toString());
            assertThat(shop.label(machine, LabelKind.TOPIC).orElseThrow().label())
                    .isNotEqualTo(cubes.id().toString());
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aTopicThatIsGoneLeavesNothingBehind(MigratedDatabase database) {
        in(database, shop -> {
            var cubes = shop.topic("cubes", shop.word("zauber"));
            var report = shop.report(shop.word("zauber") + " broken");
            var before = shop.label(report, LabelKind.TOPIC);
            shop.get(Topics.class).retire(cubes.id(), ADMIN);

            var applied = shop.apply(shop.preview());
            assertThat(shop.label(report, LabelKind.TOPIC)).isEmpty();

            shop.undo(applied);
            assertThat(shop.label(report, LabelKind.TOPIC)).isEqualTo(before);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatWasTaughtIsSeenInOldReportsButSafetyStays(MigratedDatabase database) {
        in(database, shop -> {
            var old = shop.report("plimplam " + shop.mark);
            shop.teach("plimplam", "suggestion");
            shop.teach("kraxkrax", "safety");
            var danger = shop.report("kraxkrax kraxkrax " + shop.mark);
            assertThat(shop.label(danger, LabelKind.TYPE).orElseThrow())
                    .extracting(Opinion::label, Opinion::origin)
                    .containsExactly("safety", Origin.LEARNED);
            shop.teachAgain("kraxkrax", "complaint");

            var applied = shop.apply(shop.preview());

            assertThat(shop.label(old, LabelKind.TYPE).orElseThrow())
                    .extracting(Opinion::label, Opinion::origin)
                    .containsExactly("suggestion", Origin.LEARNED);
            assertThat(shop.issue(old).type()).isEqualTo(ReportType.SUGGESTION);
            assertThat(shop.label(danger, LabelKind.TYPE).orElseThrow().label()).isEqualTo("safety");
            shop.undo(applied);
            assertThat(shop.label(old, LabelKind.TYPE).orElseThrow().origin()).isEqualTo(Origin.RULE);
            assertThat(shop.issue(old).type()).isEqualTo(ReportType.COMPLAINT);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatChangedMeanwhileIsLeftAloneAndCounted(MigratedDatabase database) {
        in(database, shop -> {
            var cubes = shop.topic("cubes", shop.word("zauber"));
            var first = shop.report(shop.word("zauber") + " broken");
            var second = shop.report("another " + shop.word("zauber") + " lost");
            var puzzles = shop.split(cubes, shop.word("zauber"));
            var ready = shop.preview();
            var other = shop.topic("other", shop.word("nothing"));
            shop.correctTopic(first, other);

            var applied = shop.apply(ready);
            assertThat(applied.applied()).isEqualTo(1);
            assertThat(applied.meanwhile()).isEqualTo(1);
            assertThat(shop.label(first, LabelKind.TOPIC).orElseThrow().label())
                    .isEqualTo(other.id().toString());

            shop.correctTopic(second, puzzles);
            var undone = shop.undo(applied);
            assertThat(undone.undone()).isZero();
            assertThat(undone.kept()).isEqualTo(1);
            assertThat(shop.label(second, LabelKind.TOPIC).orElseThrow().origin())
                    .isEqualTo(Origin.PERSON);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatWasBegunIsGoneOnWithFromTheLastStep(MigratedDatabase database) {
        in(database, shop -> {
            var cubes = shop.topic("cubes", shop.word("zauber"));
            for (int i = 0; i < 5; i++) {
                shop.report("number " + i + " " + shop.word("zauber") + " broken");
            }
            shop.split(cubes, shop.word("zauber"));
            var steps = shop.get(RelabellingSteps.class);

            var begun = shop.get(Relabellings.class).preview(LEAD);
            assertThat(steps.next(begun.id()).checked()).isEqualTo(2);
            shop.again();
            assertThat(shop.get(Relabellings.class).find(begun.id(), ADMIN))
                    .extracting(RelabellingCard::state, RelabellingCard::checked, RelabellingCard::changes)
                    .containsExactly(RelabellingState.READY, begun.reports(), 5L);

            shop.get(Relabellings.class).apply(begun.id(), LEAD);
            assertThat(steps.next(begun.id()).applied()).isEqualTo(2);
            shop.again();
            assertThat(shop.get(Relabellings.class).find(begun.id(), ADMIN))
                    .extracting(RelabellingCard::state, RelabellingCard::applied)
                    .containsExactly(RelabellingState.APPLIED, 5L);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void oneAtATimeAndOnlyForLeads(MigratedDatabase database) {
        in(database, shop -> {
            var relabellings = shop.get(Relabellings.class);
            assertThatThrownBy(() -> relabellings.preview(MEMBER)).isInstanceOf(Refusal.Forbidden.class);

            var first = relabellings.preview(LEAD);
            assertThatThrownBy(() -> relabellings.preview(ADMIN)).isInstanceOf(Refusal.Conflict.class);
            assertThatThrownBy(() -> relabellings.apply(first.id(), ADMIN)).isInstanceOf(Refusal.Conflict.class);
            shop.again();
            assertThatThrownBy(() -> relabellings.undo(first.id(), ADMIN)).isInstanceOf(Refusal.Conflict.class);

            relabellings.preview(ADMIN);
            assertThat(relabellings.find(first.id(), ADMIN).state()).isEqualTo(RelabellingState.DISCARDED);
            assertThatThrownBy(() -> relabellings.apply(first.id(), ADMIN)).isInstanceOf(Refusal.Conflict.class);
        });
    }

    private void in(MigratedDatabase database, Consumer<Shop> test) {
        database.inTransaction(manager -> {
            var wired = Wired.on(manager, data.resolve(database.toString())).setting("huiyin.relabelling.at-once", "2");
            wired.with(Worker.class, new Waiting(wired.get(Tasks.class), wired.get(Clock.class)));
            var shop = new Shop(wired);
            // What other tests have left behind has its labels of today.
            shop.apply(shop.preview());
            test.accept(shop);
            manager.getTransaction().setRollbackOnly();
        });
    }

    /** Begins nothing: the test does the work when it likes. */
    private static final class Waiting extends Worker {

        private final Clock clock;

        Waiting(Tasks tasks, Clock clock) {
            super(tasks, clock);
            this.clock = clock;
        }

        @Override
        public TaskCard start(String kind, long total, String askedBy, Consumer<LongConsumer> work) {
            return new TaskCard(
                    UUID.randomUUID(), kind, TaskState.RUNNING, 0, total, null, askedBy, clock.instant(), null);
        }
    }

    private static final class Shop {

        private static final int EXAMPLES = 15;

        private final Wired wired;
        private final String mark =
                Long.toString(UUID.randomUUID().getMostSignificantBits(), 36).replaceAll("[-0-9]", "z");

        Shop(Wired wired) {
            this.wired = wired;
        }

        <T> T get(Class<T> type) {
            return wired.get(type);
        }

        String word(String word) {
            return word + mark;
        }

        UUID report(String text) {
            wired.at(wired.now().plus(Duration.ofMinutes(1)));
            var report = new NewReport(text, null, null, "web", "en", null, null, null, null, null);
            var body = text.getBytes(StandardCharsets.UTF_8);
            var id = get(Intake.class)
                    .receive(Submission.of(report, null, "application/json", body))
                    .id();
            get(Triage.class).triage(id);
            return id;
        }

        TopicCard topic(String name, String word) {
            var words = new Bilingual(word, word);
            return get(Topics.class)
                    .add(new NewTopic(new Bilingual(name, name), words, "after_sale", "logistics", null), ADMIN);
        }

        /** The word is another topic's from now on. */
        TopicCard split(TopicCard from, String word) {
            var topic = topic("puzzles", word);
            get(Topics.class)
                    .change(
                            from.id(),
                            from.version(),
                            new NewTopic(from.name(), new Bilingual("", "old"), "after_sale", "logistics", null),
                            ADMIN);
            return topic;
        }

        void correctTopic(UUID report, TopicCard topic) {
            get(Labelling.class).correct(report, LabelKind.TOPIC, topic.id().toString(), ADMIN);
        }

        /** Events are not delivered here; a new topic, too, is a reason to learn anew. */
        void teach(String word, String type) {
            for (int i = 0; i < EXAMPLES; i++) {
                var report = report(word + " " + word + " example " + i + " " + mark);
                get(Labelling.class).correct(report, LabelKind.TYPE, type, ADMIN);
            }
            topic("after " + word, word("after" + type));
            get(Learned.class).catchUp();
        }

        void teachAgain(String word, String type) {
            teach(word + " " + word + " again " + word, type);
            teach(word + " " + word + " oftener " + word, type);
        }

        RelabellingCard preview() {
            return done(get(Relabellings.class).preview(ADMIN));
        }

        RelabellingCard apply(RelabellingCard card) {
            return done(get(Relabellings.class).apply(card.id(), ADMIN));
        }

        RelabellingCard undo(RelabellingCard card) {
            return done(get(Relabellings.class).undo(card.id(), ADMIN));
        }

        /** As the timetable does after a crash. */
        void again() {
            get(RelabellingRequests.class).underway().forEach(this::done);
        }

        private RelabellingCard done(RelabellingCard card) {
            get(RelabellingRun.class).run(card.id(), done -> {});
            return get(Relabellings.class).find(card.id(), ADMIN);
        }

        IssueCard issue(UUID report) {
            var root = get(Findings.class).rootsOf(Set.of(report)).get(report);
            return get(Issues.class).find(root).orElseThrow();
        }

        Optional<Opinion> label(UUID report, LabelKind kind) {
            return get(Classification.class).of(report).stream()
                    .filter(opinion -> opinion.kind() == kind)
                    .findFirst();
        }
    }
}
