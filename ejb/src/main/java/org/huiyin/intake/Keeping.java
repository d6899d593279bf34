package org.huiyin.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.huiyin.channel.Pulses;
import org.huiyin.channel.Raw;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;

/** One try to keep what was delivered, in one transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Keeping {

    private final Deliveries deliveries;
    private final Pulses pulses;
    private final Ids ids;
    private final Clock clock;

    @Inject
    Keeping(Deliveries deliveries, Pulses pulses, Ids ids, Clock clock) {
        this.deliveries = deliveries;
        this.pulses = pulses;
        this.ids = ids;
        this.clock = clock;
    }

    int keep(String channel, List<Raw> raws, @Nullable String position, Duration settle) {
        var fresh = new LinkedHashMap<String, Raw>();
        raws.forEach(raw -> fresh.putIfAbsent(raw.externalId(), raw));
        if (!fresh.isEmpty()) {
            deliveries.known(channel, List.copyOf(fresh.keySet())).forEach(fresh::remove);
        }
        var now = clock.instant();
        deliveries.add(fresh.values().stream()
                .map(raw -> new Delivery(ids.next(), channel, raw, sha256(raw.body()), now, now.plus(settle)))
                .toList());
        if (position != null) {
            pulses.moveTo(channel, position);
        }
        return fresh.size();
    }

    static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
