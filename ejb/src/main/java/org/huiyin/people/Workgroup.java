package org.huiyin.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** The people who own topics, and how fast they mean to solve what reaches them. */
@Entity
class Workgroup {

    @Id
    private UUID id;

    @Column(name = "name_zh")
    private @Nullable String nameZh;

    @Column(name = "name_en")
    private @Nullable String nameEn;

    @Column(name = "target_hours")
    private int targetHours;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Workgroup() {}

    Workgroup(UUID id, Bilingual name, int targetHours, Instant at) {
        this.id = id;
        this.createdAt = at;
        define(name, targetHours);
    }

    final void define(Bilingual name, int hours) {
        nameZh = name.zhCn();
        nameEn = name.en();
        targetHours = hours;
    }

    void retire(Instant at) {
        if (retiredAt == null) {
            retiredAt = at;
        }
    }

    void restore() {
        retiredAt = null;
    }

    WorkgroupCard card() {
        return new WorkgroupCard(id, new Bilingual(nameZh, nameEn), targetHours, retiredAt, version);
    }
}
