package org.huiyin.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "When this holds, that group gets it." */
@Entity
@Table(name = "routing_rule")
class RoutingRule {

    @Id
    private UUID id;

    private int position;
    private String name;
    private String conditions;

    @Column(name = "workgroup_id")
    private UUID workgroup;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected RoutingRule() {}

    RoutingRule(UUID id, int position, String name, Conditions when, UUID workgroup, Instant at) {
        this.id = id;
        this.position = position;
        this.createdAt = at;
        define(name, when, workgroup);
    }

    final void define(String newName, Conditions when, UUID newWorkgroup) {
        name = newName;
        conditions = when.written();
        workgroup = newWorkgroup;
    }

    void standAt(int newPosition) {
        position = newPosition;
    }

    void retire(Instant at) {
        if (retiredAt == null) {
            retiredAt = at;
        }
    }

    void restore() {
        retiredAt = null;
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    UUID id() {
        return id;
    }

    RuleCard card() {
        return new RuleCard(id, name, Conditions.read(conditions), workgroup, position, version);
    }
}
