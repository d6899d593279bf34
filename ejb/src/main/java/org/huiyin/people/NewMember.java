package org.huiyin.people;

import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Role;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/** A member as an admin writes one down, unchecked: roles by their words, workgroups by their ids. */
public record NewMember(
        @Nullable String email,
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable List<UUID> workgroups) {

    public static NewMember of(String email, String name, List<Role> roles, List<UUID> workgroups) {
        return new NewMember(email, name, roles.stream().map(Words::of).toList(), workgroups);
    }
}
