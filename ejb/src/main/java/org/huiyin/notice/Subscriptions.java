package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.people.Address;
import org.huiyin.shared.Ids;

/**
 * The door for people who want to hear of releases, or want to hear no more. Asking tells nothing about an address: who
 * asks never learns whether it was known.
 */
@ApplicationScoped
@Transactional
public class Subscriptions {

    /** Of one mailbox: one question a day, and three for which nobody ever answered. */
    private static final Duration PAUSE = Duration.ofHours(24);

    private static final int MOST_UNANSWERED = 3;
    /** Of all together, so that nobody can use us to fill a thousand mailboxes. */
    private static final int MOST_PER_HOUR = 500;

    private final SubscriptionRows rows;
    private final NoticeRows notices;
    private final OwingOthers owing;
    private final MailStops stops;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Subscriptions(
            SubscriptionRows rows,
            NoticeRows notices,
            OwingOthers owing,
            MailStops stops,
            Tokens tokens,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.owing = owing;
        this.stops = stops;
        this.tokens = tokens;
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
        owing.confirmation(subscription, now);
    }

    /** Whether this link asks somebody to confirm; changes nothing. */
    public boolean isQuestion(String token) {
        return rows.byToken(tokens.hash(token)).isPresent();
    }

    /** The owner of the address said yes. Safe to call twice. False for a link that is none. */
    public boolean confirm(String token) {
        var subscription = rows.byToken(tokens.hash(token));
        subscription.ifPresent(found -> found.confirm(clock.instant()));
        return subscription.filter(Subscription::isConfirmed).isPresent();
    }

    /** What a link in a mail can end. */
    public enum Ending {
        /** Mails about releases. */
        RELEASES,
        /** Mails about what became of the own reports; they stay readable on the page of each report. */
        OUTCOMES
    }

    /** What the link ends; changes nothing, because robots open links. */
    public Optional<Ending> ending(String token) {
        return tokens.stopped(token).map(Subscriptions::ending);
    }

    /** Ends it. Safe to call twice. Empty for a link that is none. */
    public Optional<Ending> end(String token) {
        var person = tokens.stopped(token);
        person.ifPresent(this::end);
        return person.map(Subscriptions::ending);
    }

    private void end(Person person) {
        switch (person.kind()) {
            case SUBSCRIBER -> rows.find(person.id()).ifPresent(found -> found.end(clock.instant()));
            case REPORTER -> stops.stop(person, clock.instant());
            case MEMBER -> throw new IllegalStateException("Mails to staff cannot be ended");
        }
    }

    private static Ending ending(Person person) {
        return person.kind() == Person.Kind.SUBSCRIBER ? Ending.RELEASES : Ending.OUTCOMES;
    }

    private boolean mayAsk(Address email, Instant now) {
        var mailbox = Mailbox.of(email.value());
        return notices.writtenTo(mailbox, NoticeKind.SUBSCRIPTION, now.minus(PAUSE))
                        .isEmpty()
                && rows.unanswered(mailbox) < MOST_UNANSWERED
                && rows.askedSince(now.minus(Duration.ofHours(1))) < MOST_PER_HOUR;
    }

    private Subscription add(Address email, String locale, Instant now) {
        var id = ids.next();
        var subscription = new Subscription(id, email, locale, tokens.hash(tokens.confirmation(id)), now);
        rows.add(subscription);
        return subscription;
    }
}
