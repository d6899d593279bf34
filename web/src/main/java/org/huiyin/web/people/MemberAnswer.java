package org.huiyin.web.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.people.MemberCard;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * A member as programs see one; its version is the ETag.
 *
 * @param invitation told once, when the link is made
 */
public record MemberAnswer(
        UUID id,
        String email,
        String name,
        List<String> roles,
        List<UUID> workgroups,
        @Nullable String locale,
        boolean canLogIn,
        Instant createdAt,
        @Nullable Instant disabledAt,
        @Nullable String invitation) {

    static MemberAnswer of(MemberCard card, boolean canLogIn, @Nullable String invitation) {
        return new MemberAnswer(
                card.id(),
                card.email(),
                card.name(),
                card.roles().stream().map(Words::of).sorted().toList(),
                card.workgroups().stream().sorted().toList(),
                card.locale(),
                canLogIn,
                card.createdAt(),
                card.disabledAt(),
                invitation);
    }
}
