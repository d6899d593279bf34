package org.huiyin.fix;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** How an issue ended: what was changed, or why nothing will be. A second fix is a row of its own and is told again. */
@Entity
class Fix {

    @Id
    private UUID id;

    @Column(name = "issue_number")
    private long issue;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable FixKind kind;

    @Column(name = "text_zh")
    private @Nullable String textZh;

    @Column(name = "text_en")
    private @Nullable String textEn;

    @Column(name = "fixed_by")
    private @Nullable UUID fixedBy;

    @Column(name = "fixed_by_name")
    private String fixedByName;

    private Instant at;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "undone_because")
    private @Nullable String undoneBecause;

    @SuppressWarnings("NullAway.Init")
    protected Fix() {}

    Fix(UUID id, long issue, Outcome outcome, @Nullable FixKind kind, Bilingual text, Actor by, Instant at) {
        this.id = id;
        this.issue = issue;
        this.outcome = outcome;
        this.kind = kind;
        this.textZh = text.zhCn();
        this.textEn = text.en();
        this.fixedBy = by.id();
        this.fixedByName = by.name();
        this.at = at;
    }

    void undo(String because, Instant when) {
        undoneAt = when;
        undoneBecause = because;
    }

    FixCard card() {
        return new FixCard(
                id, issue, outcome, kind, new Bilingual(textZh, textEn), fixedByName, at, undoneAt, undoneBecause);
    }
}
