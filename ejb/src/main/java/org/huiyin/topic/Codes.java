package org.huiyin.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.start.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The door to printed codes. Each is signed with the secret of this installation; what is not signed by us, or was
 * withdrawn, opens no form with anything filled in, and is counted.
 */
@ApplicationScoped
@Transactional
public class Codes {

    private static final Pattern FORM = Pattern.compile("([0-9A-Z]{8})-([A-Za-z0-9_-]{12})");
    private static final String PURPOSE = "code";
    private static final int SIGNATURE = 12;
    private static final int LONGEST = 200;
    private static final int LONGEST_BATCH = 100;
    private static final int MOST = 1000;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final History history;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public Codes(History history, Secrets secrets, Ids ids, Clock clock) {
        this.history = history;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a code that somebody showed. */
    public sealed interface Shown {
        record Good(CodeCard code) implements Shown {}

        record Refused(CodeRefusal.Reason reason) implements Shown {}
    }

    /** The newest thousand, withdrawn ones last. */
    public List<CodeCard> all(Caller by) {
        need(by);
        return database.createQuery("select c from Code c order by c.createdAt desc, c.id desc", Code.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(this::card)
                .sorted((one, other) -> Boolean.compare(one.withdrawn(), other.withdrawn()))
                .toList();
    }

    /** Those that may be printed, in the order they were made. */
    public List<CodeCard> standing(Collection<UUID> wanted, Caller by) {
        need(by);
        return wanted.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select c from Code c where c.id in :ids and c.withdrawnAt is null order by c.createdAt",
                                Code.class)
                        .setParameter("ids", wanted)
                        .getResultStream()
                        .map(this::card)
                        .toList();
    }

    public List<CodeRefusal> refusals(Caller by) {
        need(by);
        return database.createQuery(
                        "select new org.huiyin.topic.CodeRefusal(r.reason, r.times, r.lastAt) from CodeRefused r",
                        CodeRefusal.class)
                .getResultList();
    }

    public CodeCard add(NewCode wanted, Caller by) {
        need(by);
        var asked = checked(wanted);
        var code = new Code(ids.next(), ids.reference(), asked, by.actor().name(), clock.instant());
        database.persist(code);
        database.flush();
        var card = card(code);
        history.record(by.actor(), Change.of("code", card.id(), "made", null, card.about()));
        return card;
    }

    /** Safe to call twice. It still opens the form, with nothing filled in. */
    public CodeCard withdraw(UUID id, Caller by) {
        need(by);
        var code = row(id);
        code.withdraw(by.actor().name(), clock.instant());
        history.record(by.actor(), Change.of("code", id, "withdrawn", null, null));
        return card(code);
    }

    public CodeCard restore(UUID id, Caller by) {
        need(by);
        var code = row(id);
        code.restore();
        history.record(by.actor(), Change.of("code", id, "restored", null, null));
        return card(code);
    }

    /** Looks at a code without counting anything. */
    public Shown look(String signed) {
        var match = FORM.matcher(signed);
        if (!match.matches() || !isOurs(match.group(1), match.group(2))) {
            return new Shown.Refused(CodeRefusal.Reason.FORGED);
        }
        var card = byCode(match.group(1)).map(this::card);
        if (card.isEmpty()) {
            return new Shown.Refused(CodeRefusal.Reason.UNKNOWN);
        }
        return card.get().withdrawn() ? new Shown.Refused(CodeRefusal.Reason.WITHDRAWN) : new Shown.Good(card.get());
    }

    /** Somebody's camera has seen this code: counted, good or not. */
    public Shown scan(String signed) {
        var shown = look(signed);
        switch (shown) {
            case Shown.Good good ->
                database.createNativeQuery("update code set scans = scans + 1 where id = ?1")
                        .setParameter(1, good.code().id())
                        .executeUpdate();
            case Shown.Refused refused ->
                database.createQuery(
                                "update CodeRefused r set r.times = r.times + 1, r.lastAt = :now where r.reason = :reason")
                        .setParameter("now", clock.instant())
                        .setParameter("reason", refused.reason())
                        .executeUpdate();
        }
        return shown;
    }

    private boolean isOurs(String code, String signature) {
        return MessageDigest.isEqual(
                signature(code).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String code) {
        return secrets.token(PURPOSE, code).substring(0, SIGNATURE);
    }

    private CodeCard card(Code code) {
        return code.card(code.code() + "-" + signature(code.code()));
    }

    private Optional<Code> byCode(String code) {
        return database.createQuery("select c from Code c where c.code = :code", Code.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    private Code row(UUID id) {
        return Optional.ofNullable(database.find(Code.class, id))
                .orElseThrow(() -> new Refusal.NotFound("topic.code.not-found"));
    }

    private static void need(Caller by) {
        by.need(Role.LEAD, Role.MARKETING);
    }

    private static Code.Asked checked(NewCode wanted) {
        var checks = new Checks();
        var kind = checks.choice(wanted.kind(), CodeKind.class, "/kind");
        checks.require(wanted.kind() != null, "/kind", "field.required");
        var asked = new Code.Asked(
                Objects.requireNonNullElse(kind, CodeKind.STORE),
                checks.optional(wanted.store(), "/store", LONGEST),
                checks.optional(wanted.product(), "/product", LONGEST),
                checks.optional(wanted.batch(), "/batch", LONGEST_BATCH),
                checks.optional(wanted.place(), "/place", LONGEST));
        needed(asked).ifPresent(field -> checks.require(false, field, "field.required"));
        checks.done();
        return asked;
    }

    /** A code that says nothing about where it is stuck helps nobody. */
    private static Optional<String> needed(Code.Asked asked) {
        return switch (asked.kind()) {
            case STORE -> missing(asked.store(), "/store");
            case PRODUCT -> missing(asked.product(), "/product");
            case PARCEL -> missing(asked.place() == null ? asked.store() : asked.place(), "/place");
        };
    }

    private static Optional<String> missing(@Nullable String value, String field) {
        return value == null ? Optional.of(field) : Optional.empty();
    }
}
