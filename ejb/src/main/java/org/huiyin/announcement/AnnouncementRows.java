package org.huiyin.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.channel.Sending;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.release.ReleaseCard;
import org.huiyin.release.Releases;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;

/** What was posted for everybody. Each step is a transaction of its own: the vendor is asked between two of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AnnouncementRows {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Releases releases;
    private final History history;
    private final Ids ids;
    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    AnnouncementRows(Releases releases, History history, Ids ids, Clock clock) {
        this.releases = releases;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whoever publishes may post, and only what is public. */
    ReleaseCard requirePublic(UUID release, Caller by) {
        var card = releases.get(release, by);
        if (!card.isPublic()) {
            throw new Refusal.Conflict("notice.announce-not-public");
        }
        return card;
    }

    Optional<AnnouncementCard> find(UUID release, String channel) {
        return row(release, channel).map(row -> row.card(clock.instant()));
    }

    /** From now on nobody else posts it there. Two who press at once: the table lets one through. */
    void begin(UUID release, String channel, String text, Actor by) {
        var there = row(release, channel);
        if (there.isPresent()) {
            database.lock(there.get(), LockModeType.PESSIMISTIC_WRITE);
            database.refresh(there.get());
        }
        if (there.filter(row -> !row.mayBegin()).isPresent()) {
            throw new Refusal.Conflict("notice.announced-already");
        }
        var row = there.orElseGet(() -> new Announcement(ids.next(), release, channel));
        row.begin(text, by, clock.instant());
        if (there.isEmpty()) {
            database.persist(row);
        }
        history.record(by, Change.of("release", release, "announced", null, channel));
        database.flush();
    }

    void end(UUID release, String channel, Sending sending) {
        var row = row(release, channel).orElseThrow();
        switch (sending) {
            case Sending.Accepted accepted -> row.end(AnnouncementState.POSTED, null, accepted.key());
            case Sending.Unknown unknown -> row.end(AnnouncementState.UNKNOWN, unknown.reason(), null);
            case Sending.Refused refused -> row.end(AnnouncementState.REFUSED, refused.reason(), null);
            case Sending.Later later -> row.end(AnnouncementState.REFUSED, later.reason(), null);
            case Sending.CannotReach none -> row.end(AnnouncementState.REFUSED, none.because(), null);
        }
    }

    /** A person looked at the channel. */
    void decide(UUID release, String channel, boolean standsThere, Actor by) {
        var row = row(release, channel)
                .filter(found -> found.card(clock.instant()).state() == AnnouncementState.UNKNOWN)
                .orElseThrow(() -> new Refusal.Conflict("notice.announced-already"));
        row.end(standsThere ? AnnouncementState.POSTED : AnnouncementState.REFUSED, "by-person", null);
        history.record(
                by, Change.of("release", release, standsThere ? "stands-there" : "stands-not-there", null, channel));
    }

    private Optional<Announcement> row(UUID release, String channel) {
        return database.createQuery(
                        "select a from Announcement a where a.release = :release and a.channel = :channel",
                        Announcement.class)
                .setParameter("release", release)
                .setParameter("channel", channel)
                .getResultStream()
                .findFirst();
    }
}
