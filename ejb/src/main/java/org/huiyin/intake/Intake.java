package org.huiyin.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huiyin.channel.ChannelCard;
import org.huiyin.channel.Channels;
import org.huiyin.channel.Spot;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.start.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The door through which every report comes in. When {@link #receive} returns, the report is in the database; what it
 * means is found out later.
 */
@ApplicationScoped
public class Intake {

    /** How long the same idempotency key answers with the same receipt. */
    static final Duration KEY_LIFETIME = Duration.ofDays(30);

    private static final int KEY_SHORTEST = 16;
    private static final int KEY_LONGEST = 128;

    private final Reception reception;
    private final Reports reports;
    private final Channels channels;
    private final People people;
    private final Event<ReportWithdrawn> withdrawn;
    private final Event<ReporterBecameKnown> known;
    private final History history;
    private final Secrets secrets;
    private final Clock clock;

    @Inject
    public Intake(
            Reception reception,
            Reports reports,
            Channels channels,
            People people,
            Event<ReportWithdrawn> withdrawn,
            Event<ReporterBecameKnown> known,
            History history,
            Secrets secrets,
            Clock clock) {
        this.reception = reception;
        this.reports = reports;
        this.channels = channels;
        this.people = people;
        this.withdrawn = withdrawn;
        this.known = known;
        this.history = history;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Keeps a report from the public. The same key with the same body gives the same receipt, also in parallel; with
     * another body it is a {@link Refusal.Conflict}.
     */
    public Submission.Receipt receive(Submission submission) {
        return receive(submission, channel -> channel.formOpen() && !channel.paused());
    }

    /** As {@link #receive}, from a channel that is not open to the public: a connector, a colleague, the demo. */
    public Submission.Receipt receiveFromChannel(Submission submission) {
        return receive(submission, channel -> true);
    }

    /** What a customer told a member of staff: the customer is the author, the member stands in its history. */
    public Submission.Receipt takeDown(Submission submission, Caller by) {
        by.need(Role.LEAD, Role.MEMBER, Role.MARKETING);
        return receive(
                submission,
                channel -> !channel.paused(),
                (words, hash) -> reception.takeDown(words, submission, hash, by.actor()));
    }

    /** The link of a report for whoever took it down, to be handed to the customer. */
    @Transactional
    public Submission.Receipt receiptOfTaken(UUID report, Caller by) {
        var card = reports.find(report)
                .filter(found -> !found.isErased())
                .filter(found -> reports.takenDown(report)
                        .filter(taken -> taken.isOf(by))
                        .isPresent())
                .orElseThrow(this::gone);
        return new Submission.Receipt(card.id(), card.reference(), tokenOf(report));
    }

    private Submission.Receipt receive(Submission submission, Predicate<ChannelCard> open) {
        return receive(submission, open, (words, hash) -> reception.receive(words, submission, hash));
    }

    private Submission.Receipt receive(
            Submission submission, Predicate<ChannelCard> open, BiFunction<Accepted, String, Submission.Receipt> keep) {
        var names = channels.all().stream().filter(open).map(ChannelCard::name).collect(Collectors.toUnmodifiableSet());
        var words = Accepted.of(submission.report(), names);
        checkKey(submission.idempotencyKey());
        var hash = sha256(submission.body());
        try {
            return Race.repeat(() -> keep.apply(words, hash));
        } catch (Reception.Rehearsed practice) {
            return practice.receipt();
        }
    }

    /**
     * Makes a report of what a channel delivered and the journal kept; whatever belongs to it is written in the same
     * transaction. Called twice it gives the same report back.
     */
    public Submission.Receipt receiveKept(UUID delivery, Submission submission, Heard heard) {
        var names = channels.all().stream().map(ChannelCard::name).collect(Collectors.toUnmodifiableSet());
        var words = Accepted.of(submission.report(), names);
        return Race.repeat(() -> reception.receiveKept(delivery, words, submission, heard));
    }

    /**
     * Where the words of a report were heard.
     *
     * @param chat see {@link org.huiyin.channel.Incoming}
     */
    public record Heard(String key, @Nullable String chat, Spot spot, Instant sentAt) {}

    /** The report behind a receipt's token. */
    @Transactional
    public ReportCard open(String token) {
        return reports.byToken(secrets.hash(token)).orElseThrow(() -> new Refusal.NotFound("intake.receipt-not-found"));
    }

    public String tokenOf(UUID report) {
        return secrets.token(Reception.RECEIPT, report);
    }

    /** From now on the report is neither counted nor told. Can be taken back with {@link #standBy}. */
    @Transactional
    public void withdraw(UUID report) {
        reports.row(report).orElseThrow(this::gone).withdraw(clock.instant());
        history.record(Actor.reporter(report), Change.of("intake", report, "withdrawn", null, null));
        withdrawn.fire(new ReportWithdrawn(report));
    }

    @Transactional
    public void standBy(UUID report) {
        reports.row(report).orElseThrow(this::gone).standBy();
        history.record(Actor.reporter(report), Change.of("intake", report, "stood-by", null, null));
        withdrawn.fire(new ReportWithdrawn(report));
    }

    /**
     * The author of a report without an address leaves one. If somebody known reads there, the report becomes theirs, as
     * if the address had come with it.
     */
    @Transactional
    public void tellAt(UUID report, @Nullable String email) {
        var checked = checked(email);
        var row = reports.row(report).orElseThrow(this::gone);
        var card = row.card();
        if (!people.addressesOf(card.reporter()).isEmpty()) {
            throw new Refusal.Conflict("intake.has-address");
        }
        row.belongTo(people.reachAt(card.reporter(), checked));
        history.record(Actor.reporter(report), Change.of("intake", report, "address-given", null, null));
        known.fire(new ReporterBecameKnown(report));
    }

    /**
     * The author can be reached there, too. Where it is known as another's address, whoever reads there is asked whether they
     * are the same person; nobody is joined before.
     */
    @Transactional
    public void alsoAt(UUID report, @Nullable String email) {
        var checked = checked(email);
        var card = reports.row(report).orElseThrow(this::gone).card();
        people.alsoAt(card.reporter(), checked);
        history.record(Actor.reporter(report), Change.of("intake", report, "address-given", null, null));
    }

    private static Address checked(@Nullable String email) {
        var checks = new Checks();
        checks.text(email, "/contact/email", Checks.EMAIL_LENGTH);
        var address = checks.email(email, "/contact/email");
        checks.done();
        return Address.email(Objects.requireNonNull(address));
    }

    /** Marks the report for erasure after that moment; null takes the wish back. */
    @Transactional
    public void askErasure(UUID report, @Nullable Instant after) {
        reports.row(report).orElseThrow(this::gone).askErasure(after);
        history.record(
                Actor.reporter(report),
                Change.of("intake", report, after == null ? "erasure-taken-back" : "erasure-asked", null, after));
    }

    @Transactional
    public List<UUID> dueForErasure(int limit) {
        return reports.toErase(clock.instant(), limit);
    }

    /** Removes the words and the raw bytes for good. */
    @Transactional
    public void erase(UUID report) {
        reports.row(report).ifPresent(found -> {
            found.erase(clock.instant());
            reports.delivery(found.delivery()).ifPresent(Delivery::erase);
            reports.eraseWhatJoined(report);
            reports.forgetSurroundings(report);
            history.record(Actor.reporter(report), Change.of("intake", report, "erased", null, null));
            withdrawn.fire(new ReportWithdrawn(report));
        });
    }

    /** Called once a day. */
    @Transactional
    public void forgetOldKeys() {
        reports.forgetKeysBefore(clock.instant().minus(KEY_LIFETIME));
    }

    private Refusal.NotFound gone() {
        return new Refusal.NotFound("intake.receipt-not-found");
    }

    private static void checkKey(@Nullable String key) {
        if (key == null) {
            return;
        }
        boolean visible = key.chars().allMatch(c -> c > 0x20 && c < 0x7F);
        if (!visible || key.length() < KEY_SHORTEST || key.length() > KEY_LONGEST) {
            throw Refusal.Invalid.field("/Idempotency-Key", "intake.key-form", KEY_SHORTEST, KEY_LONGEST);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
