package org.huiyin.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.huiyin.shared.Role;
import org.jspecify.annotations.Nullable;

/** A member of staff: what may be done by roles, on whose issues by workgroups. */
@Entity
class Member {

    @Id
    private UUID id;

    private String email;
    private String name;
    private @Nullable String locale;

    @Column(name = "single_keys")
    private boolean singleKeys;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "member_role", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "member_workgroup", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "workgroup_id")
    private Set<UUID> workgroups = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    Member(UUID id, String email, String name, Set<Role> roles, Set<UUID> workgroups, Instant at) {
        this.id = id;
        this.singleKeys = true;
        this.createdAt = at;
        define(email, name, roles, workgroups);
    }

    final void define(String newEmail, String newName, Set<Role> newRoles, Set<UUID> newWorkgroups) {
        email = newEmail;
        name = newName;
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        workgroups.retainAll(newWorkgroups);
        workgroups.addAll(newWorkgroups);
    }

    void profile(String newName, @Nullable String newLocale, boolean wantsSingleKeys) {
        name = newName;
        locale = newLocale;
        singleKeys = wantsSingleKeys;
    }

    void disable(Instant at) {
        if (disabledAt == null) {
            disabledAt = at;
        }
    }

    void enable() {
        disabledAt = null;
    }

    MemberCard card() {
        return new MemberCard(
                id,
                email,
                name,
                Set.copyOf(roles),
                Set.copyOf(workgroups),
                locale,
                singleKeys,
                createdAt,
                disabledAt,
                version);
    }
}
