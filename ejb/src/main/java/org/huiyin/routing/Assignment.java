package org.huiyin.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** That an issue went to a workgroup, by which rule or person and why. A later one supersedes it; it stays. */
@Entity
class Assignment {

    @Id
    private UUID id;

    @Column(name = "issue_number")
    private long issue;

    @Column(name = "workgroup_id")
    private UUID workgroup;

    @Column(name = "member_id")
    private @Nullable UUID member;

    @Column(name = "rule_id")
    private @Nullable UUID rule;

    @Column(name = "rule_name")
    private @Nullable String ruleName;

    private String because;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "actor_name")
    private String actorName;

    private Instant at;

    /** The issue while this is its assignment, null once another took its place: the database allows one. */
    @Column(name = "current_issue")
    private @Nullable Long currentIssue;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    private Assignment(UUID id, long issue, UUID workgroup, List<Reason> because, Actor by, Instant at) {
        this.id = id;
        this.issue = issue;
        this.currentIssue = issue;
        this.workgroup = workgroup;
        this.because = Reason.write(because);
        this.actorKind = by.kind();
        this.actorId = by.id();
        this.actorName = by.name();
        this.at = at;
    }

    static Assignment byRoute(UUID id, long issue, Route route, Instant at) {
        var assignment = new Assignment(id, issue, route.workgroup(), route.because(), Actor.MACHINE, at);
        if (route.rule() != null) {
            assignment.rule = route.rule().id();
            assignment.ruleName = route.rule().name();
        }
        return assignment;
    }

    static Assignment byPerson(UUID id, long issue, UUID workgroup, @Nullable UUID member, Actor by, Instant at) {
        var because = List.of(new Reason(Reason.PERSON, by.name()));
        var assignment = new Assignment(id, issue, workgroup, because, by, at);
        assignment.member = member;
        return assignment;
    }

    void supersede() {
        currentIssue = null;
    }

    AssignmentCard card() {
        return new AssignmentCard(
                issue, workgroup, member, rule, ruleName, Reason.read(because), actorKind, actorName, at);
    }
}
