package org.huiyin.reach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.huiyin.channel.Contacts;
import org.huiyin.channel.WaysOut;
import org.huiyin.people.Address;
import org.huiyin.people.IdentityCard;

/** What stands between us and an address at this moment. */
@ApplicationScoped
class Obstacles {

    private final WaysOut waysOut;
    private final Contacts contacts;
    private final Clock clock;

    @Inject
    Obstacles(WaysOut waysOut, Contacts contacts, Clock clock) {
        this.waysOut = waysOut;
        this.contacts = contacts;
        this.clock = clock;
    }

    Optional<String> of(IdentityCard identity) {
        if (!identity.works()) {
            return Optional.of("bounced");
        }
        var address = identity.address();
        if (address.kind().equals(Address.USER)) {
            return Optional.of("in-app");
        }
        var out = waysOut.of(address.kind()).filter(WaysOut.Out::isSetUp);
        if (out.isEmpty()) {
            return Optional.of("no-connector");
        }
        var limits = out.get().connector().limits();
        return limits.onlyAnswers() || limits.replyWindow().isPresent()
                ? limits.obstacle(contacts.spot(address.kind(), address.value(), Optional.empty()), clock.instant())
                : Optional.empty();
    }
}
