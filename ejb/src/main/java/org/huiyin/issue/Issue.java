package org.huiyin.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Refusal;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The problem behind many reports. It is opened by the first of them, assigned to a workgroup, worked on, and ends in
 * one of four outcomes; the people behind it may open it again. Merged into another it keeps everything, so that the
 * merge can be undone.
 */
@Entity
class Issue {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_number")
    @SequenceGenerator(name = "issue_number", sequenceName = "issue_number", allocationSize = 1)
    private long number;

    private String title;

    @Column(name = "public_title")
    private String publicTitle;

    @Column(name = "public_title_by_person")
    private boolean publicTitleByPerson;

    @Enumerated(EnumType.STRING)
    private ReportType type;

    @Enumerated(EnumType.STRING)
    private IssueState state;

    @Column(name = "topic_id")
    private @Nullable UUID topic;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;

    @Column(name = "workgroup_id")
    private @Nullable UUID workgroup;

    @Column(name = "member_id")
    private @Nullable UUID member;

    @Column(name = "due_at")
    private @Nullable Instant due;

    private int reports;
    private int people;
    private @Nullable Double emotion;

    @Column(name = "merged_into")
    private @Nullable Long mergedInto;

    private long root;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Issue() {}

    Issue(NewIssue first, Instant at) {
        this.title = PublicTitle.staff(first.text());
        this.publicTitle = PublicTitle.of(first.text());
        this.type = first.type();
        this.topic = first.topic();
        this.stage = first.stage();
        this.emotion = first.emotion();
        this.reports = 1;
        this.people = 1;
        this.state = IssueState.NEW;
        this.openedAt = at;
        this.updatedAt = at;
    }

    long number() {
        return number;
    }

    IssueState state() {
        return state;
    }

    void entitle(String newTitle, Instant at) {
        title = newTitle;
        updatedAt = at;
    }

    void entitlePublicly(String newTitle, Instant at) {
        publicTitle = newTitle;
        publicTitleByPerson = true;
        updatedAt = at;
    }

    void renameAfter(String text, boolean titleByPerson, Instant at) {
        if (!titleByPerson) {
            title = PublicTitle.staff(text);
        }
        if (!publicTitleByPerson) {
            publicTitle = PublicTitle.of(text);
        }
        updatedAt = at;
    }

    void isOf(ReportType newType, Instant at) {
        type = newType;
        updatedAt = at;
    }

    void isAbout(@Nullable UUID newTopic, @Nullable Stage newStage, Instant at) {
        topic = newTopic;
        stage = newStage;
        updatedAt = at;
    }

    void assignTo(UUID newWorkgroup, @Nullable UUID newMember, @Nullable Instant newDue, Instant at) {
        workgroup = newWorkgroup;
        member = newMember;
        due = newDue;
        if (state == IssueState.NEW) {
            state = IssueState.ASSIGNED;
        }
        updatedAt = at;
    }

    void start(Instant at) {
        if (state == IssueState.NEW || state == IssueState.ASSIGNED) {
            state = IssueState.IN_PROGRESS;
            updatedAt = at;
        }
    }

    /** Ends in an outcome. A machine may end only what a machine may: nothing declined, nothing about safety. */
    void close(IssueState outcome, Actor by, Instant at) {
        if (!state.isOpen()) {
            throw new Refusal.Conflict("issue.already-closed", number);
        }
        if (!by.isPerson() && (outcome == IssueState.DECLINED || type == ReportType.SAFETY)) {
            throw new IllegalStateException("Only a person may do this to issue " + number);
        }
        state = outcome;
        closedAt = at;
        updatedAt = at;
    }

    void reopen(Instant at) {
        if (state.isOpen()) {
            throw new Refusal.Conflict("issue.still-open", number);
        }
        state = IssueState.IN_PROGRESS;
        closedAt = null;
        updatedAt = at;
    }

    void markTold(Instant at) {
        if (state == IssueState.FIXED) {
            state = IssueState.TOLD;
            updatedAt = at;
        }
    }

    void markVerified(Instant at) {
        if (state == IssueState.FIXED || state == IssueState.TOLD) {
            state = IssueState.VERIFIED;
            updatedAt = at;
        }
    }

    void mergeInto(long other, Instant at) {
        mergedInto = other;
        updatedAt = at;
    }

    void unmerge(Instant at) {
        mergedInto = null;
        updatedAt = at;
    }

    void standUnder(long newRoot) {
        root = newRoot;
    }

    IssueCard card() {
        return new IssueCard(
                number,
                title,
                publicTitle,
                publicTitleByPerson,
                type,
                state,
                topic,
                workgroup,
                member,
                due,
                reports,
                people,
                emotion,
                mergedInto,
                root,
                openedAt,
                updatedAt,
                closedAt,
                version);
    }
}
