package org.huiyin.fix;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person says about one fix. They may change their mind; the newest word counts, once. */
@Entity
class Verdict {

    @Id
    private UUID id;

    @Column(name = "fix_id")
    private UUID fix;

    @Column(name = "report_id")
    private UUID report;

    @Column(name = "reporter_id")
    private UUID reporter;

    @Enumerated(EnumType.STRING)
    private VerdictWord verdict;

    private @Nullable String comment;
    private Instant at;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Verdict() {}

    @SuppressWarnings("NullAway.Init") // What is said comes at once, by say().
    Verdict(UUID id, UUID fix, UUID report, UUID reporter) {
        this.id = id;
        this.fix = fix;
        this.report = report;
        this.reporter = reporter;
    }

    void say(VerdictWord word, @Nullable String newComment, Instant when) {
        verdict = word;
        comment = newComment;
        at = when;
    }

    void eraseComment() {
        comment = null;
    }

    VerdictCard card() {
        return new VerdictCard(fix, report, reporter, verdict, comment, at);
    }
}
