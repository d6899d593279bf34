package org.huiyin.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.huiyin.attachment.Attachments;
import org.huiyin.channel.Contacts;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.people.People;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Rehearsal;
import org.huiyin.start.Secrets;

/** One try to take a report in: raw bytes, person, words and images in one transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Reception {

    static final String RECEIPT = "receipt";

    private final Reports reports;
    private final Deliveries deliveries;
    private final Threads threads;
    private final Contacts contacts;
    private final People people;
    private final Attachments attachments;
    private final Event<ReportReceived> received;
    private final History history;
    private final Secrets secrets;
    private final Rehearsal rehearsal;
    private final Ids ids;
    private final Clock clock;

    @Inject
    Reception(
            Reports reports,
            Deliveries deliveries,
            Threads threads,
            Contacts contacts,
            People people,
            Attachments attachments,
            Event<ReportReceived> received,
            History history,
            Secrets secrets,
            Rehearsal rehearsal,
            Ids ids,
            Clock clock) {
        this.reports = reports;
        this.deliveries = deliveries;
        this.threads = threads;
        this.contacts = contacts;
        this.people = people;
        this.attachments = attachments;
        this.received = received;
        this.history = history;
        this.secrets = secrets;
        this.rehearsal = rehearsal;
        this.ids = ids;
        this.clock = clock;
    }

    /** As {@link #receive}, written down by a member of staff. Twice the same form is one report, taken down once. */
    Submission.Receipt takeDown(Accepted words, Submission submission, String bodyHash, Actor by) {
        var receipt = receive(words, submission, bodyHash);
        if (reports.takenDown(receipt.id()).isEmpty()) {
            reports.add(new TakenDown(receipt.id(), by, clock.instant()));
            history.record(by, Change.of("intake", receipt.id(), "taken-down", null, words.channel()));
        }
        return receipt;
    }

    /** The receipt of the same delivery where it was already kept; else keeps it. */
    Submission.Receipt receive(Accepted words, Submission submission, String bodyHash) {
        var key = submission.idempotencyKey();
        if (key == null) {
            return keep(words, submission, "id:" + ids.next(), bodyHash);
        }
        var externalId = "key:" + key;
        return reports.delivery(words.channel(), externalId)
                .map(delivery -> again(delivery, bodyHash))
                .orElseGet(() -> keep(words, submission, externalId, bodyHash));
    }

    /** The report of what the journal kept; the one that is there already, should it be. */
    Submission.Receipt receiveKept(UUID kept, Accepted words, Submission submission, Intake.Heard heard) {
        var delivery = deliveries.lock(kept).orElseThrow();
        var there = reports.ofDelivery(kept);
        if (there.isPresent()) {
            return receiptOf(there.get());
        }
        if (delivery.isOver()) {
            throw new IllegalStateException("Delivery " + kept + " was processed and led to no report");
        }
        delivery.processed(null);
        var address = submission.address() == null ? words.email() : submission.address();
        var reporter = people.reporterFor(address, words.name(), words.locale());
        var receipt =
                add(words, submission, new Report.Origin(kept, reporter, submission.meTooOf(), submission.code()));
        threads.open(words.channel(), heard.key(), receipt.id(), heard.sentAt());
        threads.lead(words.channel(), heard.chat(), receipt.id(), heard.sentAt());
        threads.spoke(receipt.id(), words.channel(), heard.spot(), heard.sentAt());
        if (submission.address() != null) {
            contacts.heard(submission.address().kind(), submission.address().value(), heard.sentAt());
        }
        return receipt;
    }

    private Submission.Receipt again(Delivery delivery, String bodyHash) {
        if (!delivery.hasBody(bodyHash)) {
            throw new Refusal.Conflict("intake.key-reused");
        }
        return receiptOf(reports.ofDelivery(delivery.id()).orElseThrow());
    }

    private Submission.Receipt receiptOf(Report report) {
        var card = report.card();
        return new Submission.Receipt(card.id(), card.reference(), secrets.token(RECEIPT, card.id()));
    }

    private Submission.Receipt keep(Accepted words, Submission submission, String externalId, String bodyHash) {
        var delivery = new Delivery(
                ids.next(),
                words.channel(),
                externalId,
                submission.contentType(),
                submission.body(),
                bodyHash,
                clock.instant());
        reports.keep(delivery);
        var address = submission.address() == null ? words.email() : submission.address();
        var reporter = people.reporterFor(address, words.name(), words.locale());
        if (words.email() != null && !words.email().equals(address)) {
            people.alsoAt(reporter, words.email());
        }
        return add(
                words, submission, new Report.Origin(delivery.id(), reporter, submission.meTooOf(), submission.code()));
    }

    private Submission.Receipt add(Accepted words, Submission submission, Report.Origin origin) {
        var id = ids.next();
        var token = secrets.token(RECEIPT, id);
        var naming = new Report.Naming(ids.reference(), secrets.hash(token));
        reports.add(new Report(id, naming, origin, words, clock.instant()));
        if (submission.around().isKnown()) {
            reports.add(new SurroundingsOfReport(id, submission.around()));
        }
        attachments.attach(id, submission.images());
        var receipt = new Submission.Receipt(id, naming.reference(), token);
        if (rehearsal.isPractice()) {
            throw new Rehearsed(receipt);
        }
        received.fire(new ReportReceived(id));
        return receipt;
    }

    /** Takes the transaction back, and brings the receipt to whoever practised. */
    static final class Rehearsed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Submission.Receipt receipt;

        Rehearsed(Submission.Receipt receipt) {
            super("a rehearsal", null, false, false);
            this.receipt = receipt;
        }

        Submission.Receipt receipt() {
            return receipt;
        }
    }
}
