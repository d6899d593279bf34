package org.huiyin.web.people;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.people.MemberCard;
import org.huiyin.people.NewMember;
import org.huiyin.people.WorkgroupCard;
import org.huiyin.shared.Words;
import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** One member to invite or to change; without an id it is a new one. */
public record MemberPage(
        @Nullable UUID id,
        long version,
        String name,
        String email,
        Set<String> roles,
        Set<String> groups,
        boolean disabled,
        List<WorkgroupCard> choices,
        FormErrors errors) {

    public MemberPage {
        roles = Set.copyOf(roles);
        groups = Set.copyOf(groups);
        choices = List.copyOf(choices);
    }

    static MemberPage fresh(List<WorkgroupCard> choices) {
        return new MemberPage(null, 0, "", "", Set.of("member"), Set.of(), false, choices, FormErrors.NONE);
    }

    static MemberPage of(MemberCard card, List<WorkgroupCard> choices) {
        return new MemberPage(
                card.id(),
                card.version(),
                card.name(),
                card.email(),
                card.roles().stream().map(Words::of).collect(Collectors.toSet()),
                card.workgroups().stream().map(UUID::toString).collect(Collectors.toSet()),
                card.isDisabled(),
                choices,
                FormErrors.NONE);
    }

    /** With what was typed in place of what is so. */
    MemberPage again(NewMember typed, long seen, FormErrors wrong) {
        var ids = Objects.requireNonNullElse(typed.workgroups(), List.<UUID>of());
        return new MemberPage(
                id,
                seen,
                Objects.requireNonNullElse(typed.name(), ""),
                Objects.requireNonNullElse(typed.email(), ""),
                new HashSet<>(Objects.requireNonNullElse(typed.roles(), List.<String>of())),
                ids.stream().map(UUID::toString).collect(Collectors.toSet()),
                disabled,
                choices,
                wrong);
    }

    public String path() {
        return id == null ? "/admin/people" : "/admin/people/" + id;
    }
}
