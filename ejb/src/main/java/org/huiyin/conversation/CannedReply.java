package org.huiyin.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** Words that staff say often, kept so that nobody has to find them twice. Sending copies them. */
@Entity
@Table(name = "canned_reply")
class CannedReply {

    @Id
    private UUID id;

    private String name;

    @Column(name = "text_zh")
    private @Nullable String textZh;

    @Column(name = "text_en")
    private @Nullable String textEn;

    @Column(name = "workgroup_id")
    private @Nullable UUID workgroup;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CannedReply() {}

    CannedReply(UUID id, String name, Bilingual text, @Nullable UUID workgroup, Instant at) {
        this.id = id;
        this.createdAt = at;
        define(name, text, workgroup);
    }

    final void define(String newName, Bilingual text, @Nullable UUID newWorkgroup) {
        name = newName;
        textZh = text.zhCn();
        textEn = text.en();
        workgroup = newWorkgroup;
    }

    CannedReplyCard card() {
        return new CannedReplyCard(id, name, new Bilingual(textZh, textEn), workgroup, version);
    }
}
