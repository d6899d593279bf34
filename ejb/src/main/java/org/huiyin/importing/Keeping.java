package org.huiyin.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.huiyin.conversation.Conversation;
import org.huiyin.intake.ManyReports;

/**
 * Keeps one step of a file: its reports, what others say by now, and how far the file is, all in one transaction. After a
 * crash a step was done or it was not, and the figures are right either way.
 */
@ApplicationScoped
class Keeping {

    private final ImportRows imports;
    private final ManyReports reports;
    private final Conversation conversation;

    @Inject
    Keeping(ImportRows imports, ManyReports reports, Conversation conversation) {
        this.imports = imports;
        this.reports = reports;
        this.conversation = conversation;
    }

    /** False where somebody stopped the file. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean keep(UUID id, Step step, Translation translation) {
        if (!imports.holdRunning(id)) {
            return false;
        }
        var outcome = reports.keep(step.good());
        outcome.reworded()
                .forEach(reworded -> conversation.reply(
                        reworded.report(), Rewording.of(reworded.report().text(), reworded.text())));
        var remarks = step.remarks(outcome, translation);
        imports.progress(id, step.progress(outcome, remarks), remarks);
        return true;
    }
}
