package org.huiyin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.demo.DemoCorpus;
import org.huiyin.indexing.Texts;
import org.huiyin.routing.RouteOnOpening;
import org.huiyin.shared.Aside;
import org.huiyin.start.Console;
import org.huiyin.start.Started;
import org.huiyin.triage.Triage;
import org.huiyin.triage.TriageOnReceipt;

/** What must be so before the first request: an index that knows every report, and nothing left lying from last time. */
@ApplicationScoped
class FirstRound {

    private static final System.Logger LOG = System.getLogger(FirstRound.class.getName());
    private static final int BEFORE_THE_OTHERS = 500;

    private final Texts texts;
    private final TriageOnReceipt waiting;
    private final Triage triage;
    private final RouteOnOpening routing;
    private final Aside aside;
    private final Duration rehearsal;
    private final boolean demo;

    @Inject
    FirstRound(
            Texts texts,
            TriageOnReceipt waiting,
            Triage triage,
            RouteOnOpening routing,
            Aside aside,
            @ConfigProperty(name = "huiyin.rehearsal.seconds", defaultValue = "5") long rehearsal,
            @ConfigProperty(name = "huiyin.demo", defaultValue = "false") boolean demo) {
        this.texts = texts;
        this.waiting = waiting;
        this.triage = triage;
        this.routing = routing;
        this.aside = aside;
        this.rehearsal = Duration.ofSeconds(rehearsal);
        this.demo = demo;
    }

    void started(@Observes @Priority(BEFORE_THE_OTHERS) Started event) {
        Console.doing("bringing the search index up to date");
        texts.catchUp();
        rememberWordings();
        rehearse();
        waiting.sweep();
        routing.sweep();
    }

    private void rememberWordings() {
        var last = triage.rememberWordings(null);
        while (last.isPresent()) {
            last = triage.rememberWordings(last.get());
        }
    }

    /** On the reports of the demo shop, beside the rest of the start. Whoever makes the demo shop practises with that. */
    private void rehearse() {
        if (rehearsal.isZero() || demo) {
            return;
        }
        var sentences = DemoCorpus.read().reports().stream()
                .map(DemoCorpus.Report::text)
                .toList();
        aside.execute(() -> LOG.log(Level.INFO, "Rehearsed {0} decisions", triage.rehearse(sentences, rehearsal)));
    }
}
