package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.intake.Reports;
import org.huiyin.people.ClaimCard;
import org.huiyin.people.Persons;
import org.huiyin.shared.Refusal;

/** The door behind the link that asks whether somebody on another channel is the same person. */
@ApplicationScoped
@Transactional
public class Joinings {

    private final Persons persons;
    private final Reports reports;
    private final Tokens tokens;

    @Inject
    public Joinings(Persons persons, Reports reports, Tokens tokens) {
        this.persons = persons;
        this.reports = reports;
        this.tokens = tokens;
    }

    /**
     * What whoever reads at the claimed address is asked.
     *
     * @param address with most of it hidden
     * @param reference of the newest report of whoever claims it, sent over {@code channel}
     */
    public record Question(String address, String reference, String channel, Instant at, Answer answer) {}

    public enum Answer {
        OPEN,
        MINE,
        NOT_ME
    }

    public Question question(UUID claim, String proof) {
        var asked = require(claim, proof);
        var report = reports.ofReporter(asked.reporter()).stream()
                .filter(found -> !found.isErased())
                .findFirst()
                .orElseThrow(Joinings::gone);
        return new Question(
                asked.address().masked(), report.reference(), report.channel(), report.receivedAt(), answerTo(asked));
    }

    /** Yes, these are all mine. */
    public void confirm(UUID claim, String proof) {
        persons.prove(require(claim, proof).id());
    }

    /** That is not me; what was confirmed before is separated again. */
    public void refuse(UUID claim, String proof) {
        var asked = require(claim, proof);
        if (asked.provedAt() != null) {
            persons.takeBack(asked);
        }
        persons.refuse(asked.id());
    }

    private static Answer answerTo(ClaimCard claim) {
        if (claim.isOpen()) {
            return Answer.OPEN;
        }
        return claim.provedAt() == null ? Answer.NOT_ME : Answer.MINE;
    }

    private ClaimCard require(UUID claim, String proof) {
        return Optional.of(claim)
                .filter(id -> tokens.provesJoining(id, proof))
                .flatMap(persons::claim)
                .orElseThrow(Joinings::gone);
    }

    private static Refusal.NotFound gone() {
        return new Refusal.NotFound("people.claim-not-found");
    }
}
