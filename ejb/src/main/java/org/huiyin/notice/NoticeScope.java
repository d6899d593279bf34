package org.huiyin.notice;

import java.util.Set;
import java.util.UUID;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Role;

/**
 * Which notices exist for a caller: all of them, those of issues of their workgroups, and for whoever publishes, those
 * that announce a release.
 */
record NoticeScope(boolean everything, Set<UUID> workgroups, Set<NoticeKind> kinds) {

    static NoticeScope of(Caller by) {
        return new NoticeScope(
                by.seesEverything(),
                by.worksOnIssues() ? by.workgroups() : Set.of(),
                by.is(Role.MARKETING) ? Set.of(NoticeKind.RELEASE) : Set.of());
    }

    boolean isEmpty() {
        return !everything && workgroups.isEmpty() && kinds.isEmpty();
    }

    boolean holds(NoticeKind kind) {
        return kinds.contains(kind);
    }
}
