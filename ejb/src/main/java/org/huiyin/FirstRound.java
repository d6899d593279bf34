package org.huiyin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.classification.Learned;
import org.huiyin.demo.DemoCorpus;
import org.huiyin.indexing.Texts;
import org.huiyin.routing.RouteOnOpening;
import org.huiyin.shared.Aside;
import org.huiyin.shared.Rehearsal;
import org.huiyin.start.Console;
import org.huiyin.start.Started;
import org.huiyin.triage.Triage;
import org.huiyin.triage.TriageOnReceipt;
import org.huiyin.triage.TriageRehearsal;

/** What must be so before the first request: an index that knows every report, and nothing left lying from last time. */
@ApplicationScoped
class FirstRound {

    private static final System.Logger LOG = System.getLogger(FirstRound.class.getName());
    private static final int BEFORE_THE_OTHERS = 500;

    private final Texts texts;
    private final Learned learned;
    private final TriageOnReceipt waiting;
    private final Triage triage;
    private final TriageRehearsal practice;
    private final RouteOnOpening routing;
    private final Aside aside;
    private final Duration rehearsal;

    @Inject
    FirstRound(
            Texts texts,
            Learned learned,
            TriageOnReceipt waiting,
            Triage triage,
            TriageRehearsal practice,
            RouteOnOpening routing,
            Aside aside,
            @ConfigProperty(name = "huiyin.rehearsal.seconds", defaultValue = "5") long rehearsal) {
        this.texts = texts;
        this.learned = learned;
        this.waiting = waiting;
        this.triage = triage;
        this.practice = practice;
        this.routing = routing;
        this.aside = aside;
        this.rehearsal = Duration.ofSeconds(rehearsal);
    }

    void started(@Observes @Priority(BEFORE_THE_OTHERS) Started event) {
        Console.doing("bringing the search index up to date");
        texts.catchUp();
        learned.catchUp();
        rememberWordings();
        // Before anything is done beside this thread, for the same reason as below.
        practice.once();
        waiting.sweep();
        routing.sweep();
    }

    private void rememberWordings() {
        var last = triage.rememberWordings(null);
        while (last.isPresent()) {
            last = triage.rememberWordings(last.get());
        }
    }

    /**
     * On the reports of the demo shop, beside the requests of the rehearsal. Not earlier: while the server still deploys, it
     * closes the files of the application under the hands of other threads, and what they were loading stays broken.
     */
    void rehearse(@Observes Rehearsal.Begun event) {
        var sentences = DemoCorpus.read().reports().stream()
                .map(DemoCorpus.Report::text)
                .toList();
        aside.execute(() -> LOG.log(Level.INFO, "Rehearsed {0} decisions", practice.about(sentences, rehearsal)));
    }
}
