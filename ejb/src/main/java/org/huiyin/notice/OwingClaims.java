package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.people.ClaimCard;
import org.huiyin.people.Mailbox;
import org.huiyin.people.Persons;
import org.huiyin.reach.Way;

/** Asks, by mail, whether who claims an address is who reads there. Once a claim, and never often to one mailbox. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OwingClaims {

    /** What nobody asked about within that time is not asked any more. */
    private static final Duration ASKED_WITHIN = Duration.ofDays(2);

    private final NoticeRows rows;
    private final NoticeWriter writer;
    private final Persons persons;
    private final Reports reports;
    private final NoticeSettings settings;
    private final Clock clock;

    @Inject
    OwingClaims(
            NoticeRows rows,
            NoticeWriter writer,
            Persons persons,
            Reports reports,
            NoticeSettings settings,
            Clock clock) {
        this.rows = rows;
        this.writer = writer;
        this.persons = persons;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    void ask(UUID id) {
        persons.claim(id).filter(ClaimCard::isOpen).ifPresent(this::ask);
    }

    /** Those that no event told of. */
    void sweep() {
        persons.openClaims(clock.instant().minus(ASKED_WITHIN), Owing.STEP).forEach(this::ask);
    }

    private void ask(ClaimCard claim) {
        var subject = claim.id() + ":" + claim.at().getEpochSecond();
        var to = Person.reporter(claim.reporter());
        boolean isNew = claim.address().isEmail() && !rows.exists(NoticeKind.JOINING, subject, to);
        if (isNew && mayWriteTo(claim)) {
            writer.write(
                    new Notice.Owed(NoticeKind.JOINING, subject, to, null, null, locale(claim), ""),
                    Way.to(claim.address()));
        }
    }

    private boolean mayWriteTo(ClaimCard claim) {
        var now = clock.instant();
        var lately =
                rows.writtenTo(Mailbox.of(claim.address().value()), NoticeKind.JOINING, now.minus(Duration.ofDays(1)));
        return settings.policy().mayAcknowledge(now, lately);
    }

    private String locale(ClaimCard claim) {
        return reports.ofReporter(claim.reporter()).stream()
                .findFirst()
                .map(ReportCard::locale)
                .orElse(settings.locale().toLanguageTag());
    }
}
