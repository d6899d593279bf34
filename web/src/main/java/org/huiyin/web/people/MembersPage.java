package org.huiyin.web.people;

import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** Everybody who works here, or did. */
public record MembersPage(List<Row> members, @Nullable String next, boolean later) {

    /** @param state one of active, invited, disabled */
    public record Row(UUID id, String name, String email, List<String> roles, List<Bilingual> groups, String state) {

        public Row {
            roles = List.copyOf(roles);
            groups = List.copyOf(groups);
        }
    }

    public MembersPage {
        members = List.copyOf(members);
    }
}
