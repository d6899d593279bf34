package org.huiyin.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** Something reports are about, in a stage of the sale and at a link of the chain. */
@Entity
class Topic {

    @Id
    private UUID id;

    @Column(name = "name_zh")
    private @Nullable String nameZh;

    @Column(name = "name_en")
    private @Nullable String nameEn;

    @Column(name = "description_zh")
    private @Nullable String descriptionZh;

    @Column(name = "description_en")
    private @Nullable String descriptionEn;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    @Column(name = "chain_link")
    private ChainLink chainLink;

    @Column(name = "workgroup_id")
    private @Nullable UUID workgroup;

    private int position;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Topic() {}

    Topic(UUID id, int position, Asked asked, Instant at) {
        this.id = id;
        this.position = position;
        this.createdAt = at;
        define(asked);
    }

    /** What a topic says, checked. */
    record Asked(
            Bilingual name,
            Bilingual description,
            Stage stage,
            ChainLink chainLink,
            @Nullable UUID workgroup) {}

    final void define(Asked asked) {
        nameZh = asked.name().zhCn();
        nameEn = asked.name().en();
        descriptionZh = asked.description().zhCn();
        descriptionEn = asked.description().en();
        stage = asked.stage();
        chainLink = asked.chainLink();
        workgroup = asked.workgroup();
    }

    void retire(Instant at) {
        if (retiredAt == null) {
            retiredAt = at;
        }
    }

    void restore() {
        retiredAt = null;
    }

    TopicCard card() {
        return new TopicCard(
                id,
                new Bilingual(nameZh, nameEn),
                new Bilingual(descriptionZh, descriptionEn),
                stage,
                chainLink,
                workgroup,
                version);
    }
}
