package org.huiyin.web.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.access.Opened;
import org.huiyin.people.MemberCard;
import org.huiyin.shared.Words;

/** What a program gets for a password: the token, how long it holds, and whose it is. */
public record SessionAnswer(String token, Instant expiresAt, Who member) {

    /** @param workgroups their ids */
    public record Who(UUID id, String email, String name, List<String> roles, List<UUID> workgroups) {}

    static SessionAnswer of(Opened opened) {
        return new SessionAnswer(opened.token(), opened.expiresAt(), who(opened.member()));
    }

    static Who who(MemberCard member) {
        return new Who(
                member.id(),
                member.email(),
                member.name(),
                member.roles().stream().map(Words::of).sorted().toList(),
                member.workgroups().stream().sorted().toList());
    }
}
