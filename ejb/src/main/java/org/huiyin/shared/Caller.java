package org.huiyin.shared;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff with roles and workgroups, as they are at this request. Decides what may be seen and done. */
public record Caller(Actor actor, Set<Role> roles, Set<UUID> workgroups) {

    /** The product itself, for example when it loads its demo data: sees and may do everything. */
    public static final Caller SYSTEM = new Caller(Actor.MACHINE, Set.of(Role.ADMIN), Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        workgroups = Set.copyOf(workgroups);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean seesEverything() {
        return is(Role.ADMIN);
    }

    /** Whether issues of that workgroup exist for this caller. Null (nobody owns it yet) exists for admins alone. */
    public boolean sees(@Nullable UUID workgroup) {
        return seesEverything() || (worksOnIssues() && workgroup != null && workgroups.contains(workgroup));
    }

    public boolean worksOnIssues() {
        return is(Role.ADMIN) || is(Role.LEAD) || is(Role.MEMBER);
    }

    /** Refuses unless the caller has one of the roles; an admin always has. */
    public void need(Role... oneOf) {
        if (is(Role.ADMIN)) {
            return;
        }
        for (var role : oneOf) {
            if (is(role)) {
                return;
            }
        }
        throw new Refusal.Forbidden("access.forbidden");
    }
}
