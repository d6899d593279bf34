package org.huiyin.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.mail.JoiningConfirmation;
import org.huiyin.notice.NoticeCard;
import org.huiyin.people.ClaimCard;
import org.huiyin.people.Persons;

/** What whoever reads at a claimed address is asked. */
@ApplicationScoped
class ClaimLetters {

    private final Persons persons;
    private final Reports reports;

    @Inject
    ClaimLetters(Persons persons, Reports reports) {
        this.persons = persons;
        this.reports = reports;
    }

    /** Dropped where it was answered meanwhile, or nothing is left of whoever claimed it. */
    Decision question(NoticeCard notice, Links links) {
        var claim = persons.claim(notice.subjectId()).filter(ClaimCard::isOpen).orElse(null);
        var report = claim == null
                ? null
                : reports.ofReporter(claim.reporter()).stream()
                        .filter(found -> !found.isErased())
                        .findFirst()
                        .map(ReportCard::reference)
                        .orElse(null);
        return claim == null || report == null
                ? new Decision.Drop("answered-already")
                : new Decision.Write(
                        new JoiningConfirmation(report, links.confirmJoining(claim.id())), claim.address(), null);
    }
}
