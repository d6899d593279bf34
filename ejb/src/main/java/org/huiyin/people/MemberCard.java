package org.huiyin.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as others see one.
 *
 * @param locale the language of pages and mails; null follows the browser
 * @param singleKeys whether single keys are shortcuts
 */
public record MemberCard(
        UUID id,
        String email,
        String name,
        Set<Role> roles,
        Set<UUID> workgroups,
        @Nullable String locale,
        boolean singleKeys,
        Instant createdAt,
        @Nullable Instant disabledAt,
        long version) {

    public MemberCard {
        roles = Set.copyOf(roles);
        workgroups = Set.copyOf(workgroups);
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public Actor actor() {
        return Actor.member(id, name);
    }

    public Caller caller() {
        return new Caller(actor(), roles, workgroups);
    }
}
