package org.huiyin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.huiyin.indexing.Texts;
import org.huiyin.routing.RouteOnOpening;
import org.huiyin.start.Console;
import org.huiyin.start.Started;
import org.huiyin.triage.Triage;
import org.huiyin.triage.TriageOnReceipt;

/** What must be so before the first request: an index that knows every report, and nothing left lying from last time. */
@ApplicationScoped
class FirstRound {

    private static final int BEFORE_THE_OTHERS = 500;

    private final Texts texts;
    private final TriageOnReceipt waiting;
    private final Triage triage;
    private final RouteOnOpening routing;

    @Inject
    FirstRound(Texts texts, TriageOnReceipt waiting, Triage triage, RouteOnOpening routing) {
        this.texts = texts;
        this.waiting = waiting;
        this.triage = triage;
        this.routing = routing;
    }

    void started(@Observes @Priority(BEFORE_THE_OTHERS) Started event) {
        Console.doing("bringing the search index up to date");
        texts.catchUp();
        triage.rehearse();
        waiting.sweep();
        routing.sweep();
    }
}
