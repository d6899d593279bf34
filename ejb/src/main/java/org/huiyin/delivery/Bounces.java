package org.huiyin.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.huiyin.arrival.MessageBounced;
import org.huiyin.notice.Outbox;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.jspecify.annotations.Nullable;

/**
 * Notes what came back. Only who got a message of ours knows its name, so a made-up report of a mail server changes nothing.
 * In the transaction that understood it: both are written down or neither.
 */
@ApplicationScoped
@Transactional
class Bounces {

    /** No such user, no such host, an account that is closed: nobody reads there, now or later (RFC 3463). */
    private static final List<String> NOBODY_THERE = List.of("bounced 5.1.", "bounced 5.2.1");

    private final Outbox outbox;
    private final People people;

    @Inject
    Bounces(Outbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    void note(@Observes MessageBounced event) {
        if (event.isFinal()) {
            outbox.cameBack(event.channel(), event.messageId(), event.reason())
                    .ifPresent(notice -> giveUp(notice.address(), event.reason()));
        }
    }

    private void giveUp(@Nullable Address address, String reason) {
        if (address != null && NOBODY_THERE.stream().anyMatch(reason::startsWith)) {
            people.bounced(address);
        }
    }
}
