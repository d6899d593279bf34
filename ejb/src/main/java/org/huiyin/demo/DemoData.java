package org.huiyin.demo;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.classification.Learned;
import org.huiyin.conversation.Conversation;
import org.huiyin.finding.Findings;
import org.huiyin.fix.Fixes;
import org.huiyin.intake.Intake;
import org.huiyin.intake.Reports;
import org.huiyin.issue.Issues;
import org.huiyin.labelling.Labelling;
import org.huiyin.linking.Linking;
import org.huiyin.meter.Meter;
import org.huiyin.notice.Notices;
import org.huiyin.people.Members;
import org.huiyin.release.Releases;
import org.huiyin.routing.Routing;
import org.huiyin.shared.Role;
import org.huiyin.shared.Time;
import org.huiyin.split.SecondProblems;
import org.huiyin.start.Console;
import org.huiyin.start.Started;
import org.huiyin.start.UnfinishedDemo;
import org.huiyin.topic.Topics;
import org.huiyin.triage.Triage;
import org.huiyin.triage.TriageOnReceipt;

/**
 * Fills an empty installation with the demo shop, where the operator asked for it. Before the first request is answered;
 * a start that was interrupted on the way begins anew, because nobody can have written anything yet.
 */
@ApplicationScoped
class DemoData {

    /** After the index is open, before the set-up code is offered. */
    private static final int BEFORE_SET_UP = 5000;

    private static final int STEP = 20;

    private final boolean wanted;
    private final Path data;
    private final DemoStaff staff;
    private final DemoStory.Doors doors;
    private final Members members;
    private final Learned learned;
    private final Meter meter;
    private final TriageOnReceipt worker;
    private final UnfinishedDemo unfinished;
    private final Time time;
    private final Clock clock;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DemoData(
            @ConfigProperty(name = "huiyin.demo", defaultValue = "false") boolean wanted,
            @ConfigProperty(name = "huiyin.data") Path data,
            DemoStaff staff,
            Intake intake,
            Reports reports,
            Triage triage,
            Linking linking,
            Labelling labelling,
            SecondProblems seconds,
            Findings findings,
            Issues issues,
            Topics topics,
            Routing routing,
            Conversation conversation,
            Fixes fixes,
            Releases releases,
            Notices notices,
            Members members,
            Learned learned,
            Meter meter,
            TriageOnReceipt worker,
            UnfinishedDemo unfinished,
            Time time,
            Clock clock) {
        this.wanted = wanted;
        this.data = data;
        this.staff = staff;
        this.doors = new DemoStory.Doors(
                intake,
                reports,
                triage,
                linking,
                labelling,
                seconds,
                findings,
                issues,
                topics,
                routing,
                conversation,
                fixes,
                releases,
                notices);
        this.members = members;
        this.learned = learned;
        this.meter = meter;
        this.worker = worker;
        this.unfinished = unfinished;
        this.time = time;
        this.clock = clock;
    }

    void load(@Observes @Priority(BEFORE_SET_UP) Started started) {
        if (wanted && isEmpty()) {
            unfinished.begin();
            worker.whileTelling(() -> tell(DemoCorpus.read()));
            unfinished.end();
        }
    }

    private boolean isEmpty() {
        return doors.reports().count() == 0 && members.withRole(Role.ADMIN).isEmpty();
    }

    private void tell(DemoCorpus corpus) {
        var now = clock.instant();
        var story = new ArrayList<>(story(corpus));
        Console.doing("making the demo shop");
        var shops = new ArrayList<DemoStaff.Shop>();
        var opening = story.getFirst().at(now).minusSeconds(3600);
        time.at(opening, () -> shops.add(staff.open(corpus)));
        var shop = shops.getFirst();
        var passwords = CompletableFuture.runAsync(() -> time.at(opening, () -> staff.letIn(shop)), executor);
        var teller = new DemoStory(doors, shop, corpus);
        long lately = story.stream()
                .filter(happening -> !DemoStory.isLeftForYou(happening))
                .count();
        for (int told = 0; told < story.size(); told++) {
            var happening = story.get(told);
            if (told == lately) {
                // As the timetable would have done long ago.
                learned.catchUp();
            }
            time.at(happening.at(now), () -> teller.tell(happening));
            if (told % STEP == 0) {
                Console.doing("making the demo data (" + told + " of " + story.size() + ")");
            }
        }
        teller.beginOpenWork();
        teller.lookTwice();
        meter.keepAsking();
        doors.notices().holdWaiting();
        passwords.join();
        DemoLogin.write(List.copyOf(shop.logins().values()), data);
    }

    private static List<DemoCorpus.Happening> story(DemoCorpus corpus) {
        var story = new ArrayList<DemoCorpus.Happening>(corpus.reports());
        story.addAll(corpus.corrections());
        story.addAll(corpus.messages());
        story.addAll(corpus.outcomes());
        story.addAll(corpus.verdicts());
        story.addAll(corpus.releases());
        story.sort(Comparator.comparing((DemoCorpus.Happening h) -> h.at(Instant.EPOCH)));
        return story;
    }
}
