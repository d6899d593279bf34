package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.people.Address;
import org.huiyin.people.MemberCard;
import org.huiyin.people.Members;
import org.huiyin.reach.Way;
import org.huiyin.release.ReleaseCard;
import org.huiyin.release.Releases;
import org.huiyin.shared.Role;
import org.huiyin.subscription.SubscriptionAsked;
import org.huiyin.subscription.SubscriptionCard;
import org.huiyin.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;

/** Writes down what subscribers and staff are owed; as {@link Owing}, as often as one likes. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OwingOthers {

    private final NoticeRows rows;
    private final OwedRows owed;
    private final NoticeWriter writer;
    private final Subscriptions subscriptions;
    private final Releases releases;
    private final Members members;
    private final NoticeSettings settings;
    private final Clock clock;
    /** Up to when nothing is left to find. Null until looked for: the process may have been away when a digest was due. */
    private volatile @Nullable Instant digestsUntil;

    @Inject
    OwingOthers(
            NoticeRows rows,
            OwedRows owed,
            NoticeWriter writer,
            Subscriptions subscriptions,
            Releases releases,
            Members members,
            NoticeSettings settings,
            Clock clock) {
        this.rows = rows;
        this.owed = owed;
        this.writer = writer;
        this.subscriptions = subscriptions;
        this.releases = releases;
        this.members = members;
        this.settings = settings;
        this.clock = clock;
    }

    /** A release, to everybody who had confirmed when it was published. Published again, nobody is told twice. */
    boolean release(UUID id) {
        var publishedAt = releases.find(id).filter(ReleaseCard::isPublic).map(ReleaseCard::publishedAt);
        if (publishedAt.isEmpty()) {
            return false;
        }
        var step = owed.subscribers(id, publishedAt.get(), Owing.STEP);
        for (var subscription : subscriptions.all(step)) {
            writer.write(
                    new Notice.Owed(
                            NoticeKind.RELEASE,
                            id.toString(),
                            Person.subscriber(subscription.id()),
                            null,
                            null,
                            subscription.locale(),
                            ""),
                    Way.to(subscription.address()));
        }
        rows.flush();
        return step.size() == Owing.STEP;
    }

    /** The question whether it was really the owner of the address who subscribed. In the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void asked(@Observes SubscriptionAsked event) {
        subscriptions.find(event.subscription()).ifPresent(this::confirmation);
    }

    private void confirmation(SubscriptionCard subscription) {
        writer.write(
                new Notice.Owed(
                        NoticeKind.SUBSCRIPTION,
                        "subscription:" + clock.instant(),
                        Person.subscriber(subscription.id()),
                        null,
                        null,
                        subscription.locale(),
                        ""),
                Way.to(subscription.address()));
    }

    /** @param invitation names the invitation; its link is made when the mail is */
    void invitation(UUID member, UUID invitation, String inviter) {
        var person = Person.member(member);
        if (rows.exists(NoticeKind.INVITATION, invitation.toString(), person)) {
            return;
        }
        members.find(member)
                .ifPresent(card -> writer.write(
                        new Notice.Owed(
                                NoticeKind.INVITATION,
                                invitation.toString(),
                                person,
                                null,
                                null,
                                locale(card),
                                inviter),
                        Way.to(new Address(Address.EMAIL, card.email()))));
    }

    /** What was assigned in the last period that is over, to the leads of each group, or to all where it has no lead. */
    void digests() {
        var now = clock.instant();
        var since = Optional.ofNullable(digestsUntil)
                .or(() -> rows.newest(NoticeKind.DIGEST))
                .orElse(now);
        settings.digest().over(since, now, settings.zone()).forEach(this::digests);
        digestsUntil = now;
    }

    private void digests(DigestRhythm.Period period) {
        for (var workgroup : owed.assignedBetween(period.from(), period.until())) {
            readers(workgroup).forEach(member -> digest(workgroup, period.name(), member));
        }
    }

    private void digest(UUID workgroup, String period, MemberCard member) {
        var subject = workgroup + ":" + period;
        var person = Person.member(member.id());
        if (!rows.exists(NoticeKind.DIGEST, subject, person)) {
            writer.write(
                    new Notice.Owed(NoticeKind.DIGEST, subject, person, null, null, locale(member), period),
                    Way.to(new Address(Address.EMAIL, member.email())));
        }
    }

    private List<MemberCard> readers(UUID workgroup) {
        var all = members.ofWorkgroup(workgroup);
        var leads = all.stream().filter(member -> member.is(Role.LEAD)).toList();
        return leads.isEmpty() ? all : leads;
    }

    private String locale(MemberCard member) {
        return Objects.requireNonNullElse(member.locale(), settings.locale().toLanguageTag());
    }
}
