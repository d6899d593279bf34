package org.huiyin.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.intake.Reports;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Role;
import org.huiyin.task.TaskCard;
import org.huiyin.task.Worker;

/** Lets an admin make the search index anew while the product goes on working with the old one. */
@ApplicationScoped
@Transactional
public class Rebuild {

    static final String KIND = "index-rebuild";

    private final Texts texts;
    private final Reports reports;
    private final Worker worker;
    private final History history;

    @Inject
    public Rebuild(Texts texts, Reports reports, Worker worker, History history) {
        this.texts = texts;
        this.reports = reports;
        this.worker = worker;
        this.history = history;
    }

    /** One at a time; a second one is refused while the first runs. */
    public TaskCard start(Caller by) {
        by.need(Role.ADMIN);
        var task = worker.start(KIND, reports.count(), by.actor().name(), progress -> texts.rebuild(progress::accept));
        history.record(by.actor(), Change.of("index", task.id(), "rebuilt", null, null));
        return task;
    }
}
