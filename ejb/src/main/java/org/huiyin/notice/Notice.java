package org.huiyin.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.people.Address;
import org.huiyin.people.Mailbox;
import org.huiyin.reach.Way;
import org.jspecify.annotations.Nullable;

/**
 * One message owed to one person: a row of the outbox, unique by kind, subject and person. Holds no words: what it says
 * is looked up when it leaves. Its state is changed by {@link OutboxRows} alone, which checks the fencing number.
 */
@Entity
class Notice {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String subject;
    private String person;

    @Column(name = "issue_number")
    private @Nullable Long issue;

    @Column(name = "report_id")
    private @Nullable UUID report;

    private String channel;
    private @Nullable String address;
    private @Nullable String mailbox;
    private String locale;
    private String content;

    @Column(name = "token_hash")
    private @Nullable String tokenHash;

    @Column(name = "message_id")
    private String messageId;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    private @Nullable String reason;
    private int attempts;
    private int unknowns;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    @Column(name = "told_through")
    private @Nullable UUID toldThrough;

    @Column(name = "sent_as")
    private @Nullable String sentAs;

    @Column(name = "passed_over")
    private @Nullable String passedOver;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(UUID id, Owed owed, Way way, Naming naming, Instant createdAt, Instant dueAt) {
        this.id = id;
        this.kind = owed.kind();
        this.subject = owed.subject();
        this.person = owed.person().toString();
        this.issue = owed.issue();
        this.report = owed.report();
        this.locale = owed.locale();
        this.content = owed.content();
        this.channel = way.channel();
        this.address = way.address();
        this.mailbox = way.address() == null ? null : Mailbox.of(way.address());
        this.state = stateOf(way);
        this.reason = way.reason();
        this.passedOver = way.passedOver();
        this.messageId = naming.messageId();
        this.tokenHash = naming.tokenHash();
        this.createdAt = createdAt;
        this.dueAt = dueAt;
        this.sentAt = way.isPage() ? createdAt : null;
    }

    /** What stands on the page of the report is said with that. */
    private static NoticeState stateOf(Way way) {
        return switch (way.kind()) {
            case MESSAGE -> NoticeState.DUE;
            case PAGE -> NoticeState.SENT;
            case NONE -> NoticeState.UNREACHABLE;
        };
    }

    /** The person hears of it by that other one. */
    Notice toldThrough(UUID other) {
        state = NoticeState.CANCELLED;
        reason = OnePerson.TOLD_THROUGH;
        sentAt = null;
        toldThrough = other;
        return this;
    }

    /** What a notice is about and for whom, before it is decided how it travels. */
    record Owed(
            NoticeKind kind,
            String subject,
            Person person,
            @Nullable Long issue,
            @Nullable UUID report,
            String locale,
            String content) {}

    record Naming(String messageId, @Nullable String tokenHash) {}

    UUID id() {
        return id;
    }

    void forgetPerson() {
        address = null;
        mailbox = null;
        content = "";
    }

    NoticeCard card() {
        return new NoticeCard(
                id,
                kind,
                subject,
                person,
                issue,
                report,
                channel,
                address == null ? null : new Address(channel, address),
                locale,
                content,
                messageId,
                state,
                reason,
                attempts,
                unknowns,
                heldAt != null,
                createdAt,
                dueAt,
                leasedUntil,
                sentAt,
                toldThrough,
                passedOver);
    }
}
