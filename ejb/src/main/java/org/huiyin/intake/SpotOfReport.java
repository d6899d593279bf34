package org.huiyin.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.channel.Spot;
import org.jspecify.annotations.Nullable;

/** Where the author of a report last spoke about it. */
@Entity
@Table(name = "spot")
class SpotOfReport {

    @Id
    @Column(name = "report_id")
    private UUID report;

    private String channel;
    private String name;
    private @Nullable String place;

    @Column(name = "in_public")
    private boolean inPublic;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected SpotOfReport() {}

    SpotOfReport(UUID report) {
        this.report = report;
        this.channel = "";
        this.name = "";
        this.at = Instant.MIN;
    }

    void moveTo(String onChannel, Spot spot, Instant moment) {
        if (moment.isBefore(at)) {
            return;
        }
        channel = onChannel;
        name = spot.key() == null ? "" : spot.key();
        place = spot.place();
        inPublic = spot.isPublic();
        at = moment;
    }

    boolean isOn(String other) {
        return channel.equals(other);
    }

    Spot spot() {
        return new Spot(name.isEmpty() ? null : name, place, inPublic, at, 0);
    }
}
