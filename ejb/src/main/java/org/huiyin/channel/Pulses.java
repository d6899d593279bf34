package org.huiyin.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The health of all channels: when something last came and left, and what stands in the way. */
@ApplicationScoped
@Transactional
public class Pulses {

    private static final int LONGEST = 500;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public Pulses(Clock clock) {
        this.clock = clock;
    }

    public Map<String, PulseCard> all() {
        return database.createQuery("select p from Pulse p", Pulse.class)
                .getResultStream()
                .map(Pulse::card)
                .collect(Collectors.toUnmodifiableMap(PulseCard::channel, card -> card));
    }

    public @Nullable String positionOf(String channel) {
        return Optional.ofNullable(database.find(Pulse.class, channel))
                .map(Pulse::position)
                .orElse(null);
    }

    /** Where the next poll begins. */
    public void moveTo(String channel, String position) {
        row(channel).moveTo(position);
    }

    /** Something left, so nothing stands in the way any more. */
    public void said(String channel) {
        row(channel).said(clock.instant());
    }

    /** Whatever stood in the way does so no longer. */
    public void works(String channel) {
        row(channel).works();
    }

    /** Something stands in the way, since now if it was not there before. */
    public void failed(String channel, String reason) {
        row(channel).failed(reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST), clock.instant());
    }

    private Pulse row(String channel) {
        return Optional.ofNullable(database.find(Pulse.class, channel))
                .orElseThrow(() -> new IllegalStateException("No pulse of channel " + channel));
    }
}
