package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.channel.WaysOut;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.issue.Issues;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.shared.Caller;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/** The door to notices: what is owed, what became of it, and what people ask to be sent. */
@ApplicationScoped
@Transactional
public class Notices {

    private static final int MOST_A_PAGE = 100;

    private final NoticeRows rows;
    private final OutboxRows outbox;
    private final Owing owing;
    private final Tokens tokens;
    private final WaysOut waysOut;
    private final Issues issues;
    private final People people;
    private final History history;
    private final Clock clock;

    @Inject
    public Notices(
            NoticeRows rows,
            OutboxRows outbox,
            Owing owing,
            Tokens tokens,
            WaysOut waysOut,
            Issues issues,
            People people,
            History history,
            Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.owing = owing;
        this.tokens = tokens;
        this.waysOut = waysOut;
        this.issues = issues;
        this.people = people;
        this.history = history;
        this.clock = clock;
    }

    /** Notices of issues the caller may see, newest first; an admin sees all. */
    public PageOf<NoticeCard> list(NoticeFilter filter, @Nullable UUID before, int limit, Caller by) {
        if (filter.issue() != null) {
            issues.require(filter.issue(), by);
        }
        var scope = NoticeScope.of(by);
        if (scope.isEmpty()) {
            return new PageOf<>(List.of(), null);
        }
        int size = Math.clamp(limit, 1, MOST_A_PAGE);
        var cards = rows.page(filter, scope, before, size + 1).stream()
                .map(Notice::card)
                .map(this::explained)
                .toList();
        return PageOf.of(cards, size, card -> card.id().toString());
    }

    public NoticeCard require(UUID id, Caller by) {
        return explained(visible(id, by));
    }

    /** Whether messages of that kind of address can leave at all. */
    public boolean isConnected(String kind) {
        return waysOut.connected().contains(kind);
    }

    /** Sends it again, or lets it go where it waited for a person. What arrived is not sent twice. */
    public NoticeCard retry(UUID id, Caller by) {
        var notice = visible(id, by);
        switch (notice.state()) {
            case SENT -> throw new Refusal.Conflict("notice.already-sent");
            case LEASED -> throw new Refusal.Conflict("notice.being-sent");
            case DUE, UNKNOWN, DEAD, UNREACHABLE, CANCELLED -> {
                if (!outbox.retry(notice, clock.instant())) {
                    throw new Refusal.Conflict("notice.changed");
                }
                record(by, notice, "retried");
            }
        }
        return outbox.find(id).map(this::explained).orElseThrow();
    }

    /** It is not owed any more. Safe to call twice. */
    public void cancel(UUID id, Caller by) {
        var notice = visible(id, by);
        switch (notice.state()) {
            case SENT -> throw new Refusal.Conflict("notice.already-sent");
            case LEASED -> throw new Refusal.Conflict("notice.being-sent");
            case CANCELLED -> {}
            case DUE, UNKNOWN, DEAD, UNREACHABLE -> {
                if (!outbox.cancel(notice, Owing.BY_PERSON)) {
                    throw new Refusal.Conflict("notice.changed");
                }
                record(by, notice, "cancelled");
            }
        }
    }

    /** What the link {@code /v/{token}} of a mail is about: a person's report, and the fix they are asked about. */
    public record Question(UUID report, UUID fix, NoticeKind kind) {}

    public Optional<Question> openVerdict(String token) {
        return rows.byToken(tokens.hash(token))
                .map(Notice::card)
                .filter(notice -> notice.report() != null)
                .map(notice ->
                        new Question(Objects.requireNonNull(notice.report()), notice.subjectId(), notice.kind()));
    }

    /** Somebody pressed the button behind the link of a mail: whoever it was reads what is sent there. */
    public void readAtItsAddress(String token) {
        rows.byToken(tokens.hash(token))
                .map(Notice::card)
                .filter(notice -> notice.address() != null && notice.address().isEmail())
                .ifPresent(notice -> people.verified(Objects.requireNonNull(notice.address())));
    }

    /** Sends the links of all reports to that address, if it is known. Who asks never learns whether it was. */
    public void sendMyLinks(Address address, String locale) {
        owing.links(address, locale);
    }

    /** Asks the author by mail whether the report shall be erased. False where there is no address to ask at. */
    public boolean askErasureProof(UUID report) {
        return owing.erasureProof(report);
    }

    /** Whether that is the proof from the mail of {@link #askErasureProof}. */
    public boolean provesErasure(UUID report, String proof) {
        return tokens.provesErasure(report, proof);
    }

    /** Writes down as history that everything about a fix, message, report or release was sent; sends nothing. */
    public int recordSent(UUID subject) {
        return outbox.recordSent(subject.toString(), clock.instant());
    }

    /** Whatever did not leave yet waits for a person. For data that was made, not lived, such as the demo's. */
    public int holdWaiting() {
        return outbox.holdAll("demo", clock.instant());
    }

    private NoticeCard visible(UUID id, Caller by) {
        return rows.find(id)
                .map(Notice::card)
                .filter(card -> isSeen(card, by))
                .orElseThrow(() -> new Refusal.NotFound("notice.not-found"));
    }

    private boolean isSeen(NoticeCard card, Caller by) {
        return by.seesEverything()
                || NoticeScope.of(by).holds(card.kind())
                || (card.issue() != null
                        && issues.find(card.issue())
                                .filter(issue -> by.sees(issue.workgroup()))
                                .isPresent());
    }

    /** A mail that waits for nothing but a mail server says so. */
    private NoticeCard explained(NoticeCard card) {
        boolean waits = card.state() == NoticeState.DUE && !card.held();
        return waits && !waysOut.connected().contains(card.channel()) ? card.because("no-mail-server") : card;
    }

    private void record(Caller by, NoticeCard notice, String action) {
        var change = notice.issue() == null
                ? Change.of("notice", notice.id(), "notice-" + action, null, Words.of(notice.kind()))
                : Change.ofIssue(notice.issue(), "notice-" + action, Words.of(notice.state()), Words.of(notice.kind()));
        history.record(by.actor(), change);
    }
}
