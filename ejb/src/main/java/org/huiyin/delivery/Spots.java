package org.huiyin.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.huiyin.channel.Contacts;
import org.huiyin.channel.Pulses;
import org.huiyin.channel.Sending;
import org.huiyin.channel.Spot;
import org.huiyin.intake.Threads;
import org.huiyin.notice.NoticeCard;
import org.huiyin.people.Address;

/** Where on its channel a message goes, and what is known of the channel once it went. */
@ApplicationScoped
@Transactional
class Spots {

    private final Threads threads;
    private final Contacts contacts;
    private final Pulses pulses;
    private final Clock clock;

    @Inject
    Spots(Threads threads, Contacts contacts, Pulses pulses, Clock clock) {
        this.threads = threads;
        this.contacts = contacts;
        this.pulses = pulses;
        this.clock = clock;
    }

    Spot of(NoticeCard notice, Address to) {
        var there = Optional.ofNullable(notice.report()).flatMap(report -> threads.spotOf(report, to.kind()));
        return contacts.spot(to.kind(), to.value(), there);
    }

    /** An answer to what we just said will find the report by the name our message got. */
    void note(String channel, NoticeCard notice, Address to, Sending sending) {
        switch (sending) {
            case Sending.Accepted accepted -> {
                pulses.said(channel);
                contacts.said(channel, to.value());
                if (notice.report() != null) {
                    var key = accepted.key() == null ? notice.messageId() : accepted.key();
                    threads.lead(channel, key, notice.report(), clock.instant());
                }
            }
            case Sending.Later later -> pulses.failed(channel, later.reason());
            case Sending.Refused refused -> {}
            case Sending.CannotReach none -> {}
            case Sending.Unknown unknown -> pulses.failed(channel, unknown.reason());
        }
    }
}
