package org.huiyin.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.huiyin.intake.ReportWithdrawn;
import org.huiyin.intake.Reports;

/** Takes withdrawn reports out of the index. New ones come in with their finding. */
@ApplicationScoped
class IndexOnChange {

    private final Texts texts;
    private final Reports reports;

    @Inject
    IndexOnChange(Texts texts, Reports reports) {
        this.texts = texts;
        this.reports = reports;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void withdrawn(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportWithdrawn event) {
        reports.find(event.report()).ifPresent(texts::put);
    }
}
