package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.huiyin.reach.WaysTo;
import org.huiyin.subscription.Subscriptions;

/** The door for whoever presses the link of a mail that ends such mails. It names the person: nobody has to log in. */
@ApplicationScoped
@Transactional
public class Unsubscribing {

    private final Tokens tokens;
    private final Subscriptions subscriptions;
    private final WaysTo ways;
    private final Clock clock;

    @Inject
    public Unsubscribing(Tokens tokens, Subscriptions subscriptions, WaysTo ways, Clock clock) {
        this.tokens = tokens;
        this.subscriptions = subscriptions;
        this.ways = ways;
        this.clock = clock;
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
        return tokens.stopped(token).map(Unsubscribing::ending);
    }

    /** Ends it. Safe to call twice. Empty for a link that is none. */
    public Optional<Ending> end(String token) {
        var person = tokens.stopped(token);
        person.ifPresent(this::end);
        return person.map(Unsubscribing::ending);
    }

    private void end(Person person) {
        switch (person.kind()) {
            case SUBSCRIBER -> subscriptions.end(person.id());
            case REPORTER -> ways.stop(person.id(), clock.instant());
            case MEMBER -> throw new IllegalStateException("Mails to staff cannot be ended");
        }
    }

    private static Ending ending(Person person) {
        return person.kind() == Person.Kind.SUBSCRIBER ? Ending.RELEASES : Ending.OUTCOMES;
    }
}
