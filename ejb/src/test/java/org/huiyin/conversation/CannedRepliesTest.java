package org.huiyin.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.huiyin.people.NewWorkgroup;
import org.huiyin.people.Workgroups;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CannedRepliesTest {

    private static final Bilingual WORDS = new Bilingual("已经在查", "We are looking into it");

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void leadsWriteThoseOfTheirGroupAndNobodyElseSeesThem(MigratedDatabase database) {
        database.ask(manager -> {
            var wired = Wired.on(manager, data);
            var replies = wired.get(CannedReplies.class);
            var group = group(wired);
            var lead = caller(Role.LEAD, group);
            var added = replies.add(new NewCannedReply("查询中", WORDS, group), lead);

            assertThat(replies.all(caller(Role.MEMBER, group)))
                    .extracting(CannedReplyCard::id)
                    .contains(added.id());
            assertThat(replies.all(caller(Role.LEAD, UUID.randomUUID())))
                    .extracting(CannedReplyCard::id)
                    .doesNotContain(added.id());
            assertThat(replies.all(caller(Role.MARKETING, group))).isEmpty();
            assertThatThrownBy(() -> replies.require(added.id(), caller(Role.LEAD, UUID.randomUUID())))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> replies.remove(added.id(), caller(Role.MEMBER, group)))
                    .isInstanceOf(Refusal.Forbidden.class);
            return "";
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void thoseOfTheHouseAreForEverybodyAndWrittenByAdmins(MigratedDatabase database) {
        database.ask(manager -> {
            var replies = Wired.on(manager, data).get(CannedReplies.class);
            var house = new NewCannedReply("问候", WORDS, null);

            assertThatThrownBy(() -> replies.add(house, caller(Role.LEAD, UUID.randomUUID())))
                    .isInstanceOf(Refusal.Forbidden.class);
            var added = replies.add(house, Caller.SYSTEM);
            assertThat(replies.all(caller(Role.MEMBER, UUID.randomUUID())))
                    .extracting(CannedReplyCard::id)
                    .contains(added.id());

            var seen = replies.require(added.id(), Caller.SYSTEM).version();
            var changed = replies.change(added.id(), seen, new NewCannedReply("问好", WORDS, null), Caller.SYSTEM);
            assertThat(changed.name()).isEqualTo("问好");
            assertThatThrownBy(() -> replies.change(added.id(), seen - 1, house, Caller.SYSTEM))
                    .isInstanceOf(Refusal.Conflict.class);
            replies.remove(added.id(), Caller.SYSTEM);
            assertThatThrownBy(() -> replies.require(added.id(), Caller.SYSTEM)).isInstanceOf(Refusal.NotFound.class);
            return "";
        });
    }

    private static UUID group(Wired wired) {
        var name = new Bilingual("平台组" + UUID.randomUUID(), "Platform " + UUID.randomUUID());
        return wired.get(Workgroups.class)
                .add(new NewWorkgroup(name, 24), Caller.SYSTEM)
                .id();
    }

    private static Caller caller(Role role, UUID group) {
        return new Caller(Actor.member(UUID.randomUUID(), "某人"), Set.of(role), Set.of(group));
    }
}
