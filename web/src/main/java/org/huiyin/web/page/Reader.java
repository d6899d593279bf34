package org.huiyin.web.page;

import java.util.Set;
import org.huiyin.shared.Role;

/** A member of staff as a page needs one: the name to show and what may be drawn. Never decides what may be done. */
public record Reader(String name, Set<Role> roles, boolean singleKeys) {

    public Reader {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(Role.ADMIN) || roles.contains(role);
    }

    public boolean isAny(Role first, Role second) {
        return is(first) || is(second);
    }

    /** One character for the round picture: the last of a Chinese name's first part would be wrong, its first is right. */
    public String initial() {
        return name.isBlank() ? "?" : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1));
    }
}
