package org.huiyin.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.jspecify.annotations.Nullable;

/** That a member of staff wrote down what a customer said. The report is the customer's all the same. */
@Entity
@Table(name = "taken_down")
class TakenDown {

    @Id
    @Column(name = "report_id")
    private UUID report;

    @Column(name = "member_id")
    private @Nullable UUID member;

    @Column(name = "member_name")
    private String name;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected TakenDown() {}

    TakenDown(UUID report, Actor by, Instant at) {
        this.report = report;
        this.member = by.id();
        this.name = by.name();
        this.at = at;
    }

    /** The link is for the customer; only who sat in front of them hands it on. */
    boolean isOf(Caller caller) {
        return caller.seesEverything()
                || (member != null && Objects.equals(member, caller.actor().id()));
    }
}
