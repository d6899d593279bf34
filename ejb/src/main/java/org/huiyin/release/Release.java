package org.huiyin.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A note of improvements. Written as a draft, published once (at once or at a time), corrected in the open, withdrawn
 * if need be. Its address is given at the first publication and never changes.
 */
@Entity
class Release {

    @Id
    private UUID id;

    private String slug;

    @Column(name = "title_zh")
    private @Nullable String titleZh;

    @Column(name = "title_en")
    private @Nullable String titleEn;

    @Column(name = "text_zh")
    private @Nullable String textZh;

    @Column(name = "text_en")
    private @Nullable String textEn;

    @Enumerated(EnumType.STRING)
    private ReleaseState state;

    @Column(name = "publish_at")
    private @Nullable Instant publishAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "corrected_at")
    private @Nullable Instant correctedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Release() {}

    Release(UUID id, String by, Instant at) {
        this.id = id;
        this.slug = id.toString();
        this.state = ReleaseState.DRAFT;
        this.createdByName = by;
        this.createdAt = at;
        this.updatedAt = at;
    }

    UUID id() {
        return id;
    }

    Bilingual title() {
        return new Bilingual(titleZh, titleEn);
    }

    Bilingual text() {
        return new Bilingual(textZh, textEn);
    }

    ReleaseState state() {
        return state;
    }

    void write(@Nullable Bilingual title, @Nullable Bilingual text, Instant at) {
        if (title != null) {
            titleZh = title.zhCn();
            titleEn = title.en();
        }
        if (text != null) {
            textZh = text.zhCn();
            textEn = text.en();
        }
        touch(at);
    }

    /** What changes after publication is a correction, and is shown as one. */
    void touch(Instant at) {
        updatedAt = at;
        if (state == ReleaseState.PUBLISHED) {
            correctedAt = at;
        }
    }

    void schedule(Instant when, Instant at) {
        refuseIf(state == ReleaseState.PUBLISHED);
        state = ReleaseState.SCHEDULED;
        publishAt = when;
        updatedAt = at;
    }

    /** @return whether this is the first time */
    boolean publish(String newSlug, Instant at) {
        refuseIf(state == ReleaseState.PUBLISHED);
        boolean first = publishedAt == null;
        state = ReleaseState.PUBLISHED;
        publishAt = null;
        withdrawnAt = null;
        updatedAt = at;
        if (first) {
            publishedAt = at;
            slug = newSlug;
        }
        return first;
    }

    void withdraw(Instant at) {
        state = publishedAt == null ? ReleaseState.DRAFT : ReleaseState.WITHDRAWN;
        publishAt = null;
        withdrawnAt = publishedAt == null ? null : at;
        updatedAt = at;
    }

    private void refuseIf(boolean published) {
        if (published) {
            throw new Refusal.Conflict("release.already-published");
        }
    }

    ReleaseCard card(List<EntryCard> entries, long people) {
        return new ReleaseCard(
                id,
                slug,
                title(),
                text(),
                state,
                publishAt,
                publishedAt,
                correctedAt,
                updatedAt,
                createdByName,
                entries,
                people,
                version);
    }
}
