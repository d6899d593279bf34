package org.huiyin.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * The door to ready-made replies. Everybody who answers people may use those of the house and of the own groups; leads
 * write those of their groups, admins all of them.
 */
@ApplicationScoped
@Transactional
public class CannedReplies {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_TEXT = 2000;

    private static final int MOST = 500;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final History history;
    private final Ids ids;
    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public CannedReplies(History history, Ids ids, Clock clock) {
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** By name. */
    public List<CannedReplyCard> all(Caller by) {
        return database.createQuery("select c from CannedReply c order by c.name, c.id", CannedReply.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(CannedReply::card)
                .filter(card -> isFor(card.workgroup(), by))
                .toList();
    }

    public CannedReplyCard require(UUID id, Caller by) {
        return visible(id, by).card();
    }

    public CannedReplyCard add(NewCannedReply wanted, Caller by) {
        var asked = checked(wanted, by);
        var reply = new CannedReply(ids.next(), asked.name(), asked.text(), asked.workgroup(), clock.instant());
        database.persist(reply);
        record(by, reply, "added", null, asked.name());
        return reply.card();
    }

    /** @param version what the caller has seen; another one by now is a conflict */
    public CannedReplyCard change(UUID id, long version, NewCannedReply wanted, Caller by) {
        var reply = owned(id, by);
        var asked = checked(wanted, by);
        if (reply.card().version() != version) {
            throw new Refusal.Conflict("conversation.changed-meanwhile");
        }
        var before = reply.card().name();
        reply.define(asked.name(), asked.text(), asked.workgroup());
        database.flush();
        record(by, reply, "changed", before, asked.name());
        return reply.card();
    }

    /** What was sent with it stays; only the template goes. */
    public CannedReplyCard remove(UUID id, Caller by) {
        var reply = owned(id, by);
        database.remove(reply);
        record(by, reply, "removed", reply.card().name(), null);
        return reply.card();
    }

    private CannedReply visible(UUID id, Caller by) {
        return Optional.ofNullable(database.find(CannedReply.class, id))
                .filter(reply -> isFor(reply.card().workgroup(), by))
                .orElseThrow(() -> new Refusal.NotFound("conversation.reply-not-found"));
    }

    private CannedReply owned(UUID id, Caller by) {
        var reply = visible(id, by);
        requireOwner(reply.card().workgroup(), by);
        return reply;
    }

    private static void requireOwner(@Nullable UUID workgroup, Caller by) {
        if (workgroup == null) {
            by.need(Role.ADMIN);
        } else {
            by.need(Role.LEAD);
        }
    }

    private static boolean isFor(@Nullable UUID workgroup, Caller by) {
        return by.worksOnIssues() && (workgroup == null || by.sees(workgroup));
    }

    private Asked checked(NewCannedReply wanted, Caller by) {
        var checks = new Checks();
        var name = checks.text(wanted.name(), "/name", LONGEST_NAME);
        var text = checks.bilingual(wanted.text(), "/text", LONGEST_TEXT);
        var workgroup = wanted.workgroup();
        checks.require(workgroup == null || by.sees(workgroup), "/workgroup", "conversation.workgroup-unknown");
        checks.done();
        requireOwner(workgroup, by);
        return new Asked(name, text, workgroup);
    }

    private record Asked(
            String name, Bilingual text, @Nullable UUID workgroup) {}

    private void record(Caller by, CannedReply reply, String action, @Nullable String before, @Nullable String after) {
        history.record(by.actor(), Change.of("canned-reply", reply.card().id(), action, before, after));
    }
}
