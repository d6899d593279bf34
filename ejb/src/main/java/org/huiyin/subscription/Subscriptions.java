package org.huiyin.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.people.Address;
import org.huiyin.people.Mailbox;
import org.huiyin.shared.Ids;
import org.huiyin.start.Secrets;

/**
 * The door for people who want to hear of releases, or want to hear no more. Asking tells nothing about an address: who
 * asks never learns whether it was known.
 */
@ApplicationScoped
@Transactional
public class Subscriptions {

    private static final String CONFIRM = "subscription";
    /** Of one mailbox: one question a day, and three for which nobody ever answered. */
    private static final Duration PAUSE = Duration.ofHours(24);

    private static final int MOST_UNANSWERED = 3;
    /** Of all together, so that nobody can use us to fill a thousand mailboxes. */
    private static final int MOST_PER_HOUR = 500;

    private final SubscriptionRows rows;
    private final Secrets secrets;
    private final Event<SubscriptionAsked> asked;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Subscriptions(SubscriptionRows rows, Secrets secrets, Event<SubscriptionAsked> asked, Ids ids, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.asked = asked;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asks the owner of the address by mail, unless that was done often enough. Says nothing either way. */
    public void ask(Address email, String locale) {
        var now = clock.instant();
        var known = rows.at(email);
        if (known.filter(Subscription::isConfirmed).isPresent() || !mayAsk(email, now)) {
            return;
        }
        var subscription = known.orElseGet(() -> add(email, locale, now));
        subscription.ask(locale, now);
        asked.fire(new SubscriptionAsked(subscription.id()));
    }

    /** Whether this link asks somebody to confirm; changes nothing. */
    public boolean isQuestion(String token) {
        return rows.byToken(secrets.hash(token)).isPresent();
    }

    /** The owner of the address said yes. Safe to call twice. False for a link that is none. */
    public boolean confirm(String token) {
        var subscription = rows.byToken(secrets.hash(token));
        subscription.ifPresent(found -> found.confirm(clock.instant()));
        return subscription.filter(Subscription::isConfirmed).isPresent();
    }

    public Optional<SubscriptionCard> find(UUID id) {
        return rows.find(id).map(Subscription::card);
    }

    public List<SubscriptionCard> all(Collection<UUID> ids) {
        return rows.all(ids).stream().map(Subscription::card).toList();
    }

    /** What stands in the link that confirms it. */
    public String tokenOf(UUID id) {
        return secrets.token(CONFIRM, id);
    }

    /** No more of it. Safe to call twice. */
    public void end(UUID id) {
        rows.find(id).ifPresent(found -> found.end(clock.instant()));
    }

    private boolean mayAsk(Address email, Instant now) {
        var mailbox = Mailbox.of(email.value());
        return rows.lastAsked(mailbox).filter(now.minus(PAUSE)::isBefore).isEmpty()
                && rows.unanswered(mailbox) < MOST_UNANSWERED
                && rows.askedSince(now.minus(Duration.ofHours(1))) < MOST_PER_HOUR;
    }

    private Subscription add(Address email, String locale, Instant now) {
        var id = ids.next();
        var subscription = new Subscription(id, email, locale, secrets.hash(tokenOf(id)), now);
        rows.add(subscription);
        return subscription;
    }
}
