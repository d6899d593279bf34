package org.huiyin.search.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts that mean the same, in the order of their ids.
 *
 * @param score mean probability of all its pairs, those that people put together counting as certain
 */
public record Group(List<Member> members, double score) {

    public Group {
        members = List.copyOf(members);
    }

    public List<String> ids() {
        return members.stream().map(Member::id).toList();
    }

    /** @param strongest what ties it to the group most; null where only people said that it belongs here */
    public record Member(String id, @Nullable Alike strongest) {}
}
