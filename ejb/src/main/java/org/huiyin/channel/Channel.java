package org.huiyin.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** One way in: a form, a mailbox, an account at a vendor. Named by a short word that stands in URLs and in the API. */
@Entity
class Channel {

    @Id
    private String name;

    private String kind;

    @Column(name = "title_zh")
    private @Nullable String titleZh;

    @Column(name = "title_en")
    private @Nullable String titleEn;

    @Column(name = "form_open")
    private boolean formOpen;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Channel() {}

    Channel(String name, String kind, Bilingual title) {
        this.name = name;
        this.kind = kind;
        rename(title);
    }

    void rename(Bilingual title) {
        titleZh = title.zhCn();
        titleEn = title.en();
    }

    void pause(Instant at) {
        if (pausedAt == null) {
            pausedAt = at;
        }
    }

    void resume() {
        pausedAt = null;
    }

    ChannelCard card() {
        return new ChannelCard(name, kind, new Bilingual(titleZh, titleEn), formOpen, pausedAt != null);
    }
}
