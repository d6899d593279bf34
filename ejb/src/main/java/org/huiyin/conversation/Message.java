package org.huiyin.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Something said about an issue. What was said is never edited. */
@Entity
class Message {

    @Id
    private UUID id;

    @Column(name = "issue_number")
    private @Nullable Long issue;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    private String text;

    @Column(name = "author_id")
    private @Nullable UUID authorId;

    @Column(name = "author_name")
    private String authorName;

    /** The report whose author speaks; only for replies. */
    @Column(name = "report_id")
    private @Nullable UUID report;

    @Column(name = "to_everyone")
    private boolean toEveryone;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    Message(UUID id, @Nullable Long issue, MessageKind kind, String text, Actor author, Instant at) {
        this.id = id;
        this.issue = issue;
        this.kind = kind;
        this.text = text;
        this.authorId = author.id();
        this.authorName = author.name();
        this.at = at;
    }

    Message fromReport(UUID author) {
        report = author;
        return this;
    }

    Message toEveryone() {
        toEveryone = true;
        return this;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    void erase() {
        text = "";
    }

    MessageCard card() {
        return new MessageCard(id, issue, kind, text, authorName, report, toEveryone, at);
    }
}
