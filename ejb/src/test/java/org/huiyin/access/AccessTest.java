package org.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.people.MemberCard;
import org.huiyin.people.MemberDisabled;
import org.huiyin.people.Members;
import org.huiyin.people.NewMember;
import org.huiyin.people.NewWorkgroup;
import org.huiyin.people.Workgroups;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.huiyin.start.SetupCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Log-in and members at the doors, on the migrated schema of both databases. */
class AccessTest {

    private static final PasswordHash QUICK = new PasswordHash(1000);
    private static final String PASSWORD = "correct horse 回音";

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoeverLogsInIsKnownByTheTokenUntilItEnds(MigratedDatabase database) {
        in(database, house -> {
            var opened = house.get(LogIn.class).logIn(" CHEN@b.example ", PASSWORD, SessionKind.API, null);

            var visit = house.get(Access.class).visitOf(opened.token()).orElseThrow();
            assertThat(visit.member().name()).isEqualTo("陈宇");
            assertThat(visit.caller().roles()).containsExactly(Role.LEAD);

            house.get(Access.class).logOut(visit);
            assertThat(house.get(Access.class).visitOf(opened.token())).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void unknownWrongAndDisabledAreToldAlike(MigratedDatabase database) {
        in(database, house -> {
            house.get(Members.class).disable(house.member("gone@b.example"), Caller.SYSTEM);

            for (var tried : List.of("chen@b.example", "nobody@b.example", "gone@b.example", "no mail at all")) {
                var password = tried.startsWith("gone") ? PASSWORD : "not the password";
                assertThatThrownBy(() -> house.get(LogIn.class).logIn(tried, password, SessionKind.API, "192.0.2.1"))
                        .isInstanceOf(Refusal.Unauthenticated.class)
                        .hasMessage("access.wrong[]");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoeverGuessesWaitsLongerAndLongerAndNobodyElseDoes(MigratedDatabase database) {
        in(database, house -> {
            var logIn = house.get(LogIn.class);
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> logIn.logIn("chen@b.example", "guess", SessionKind.API, "192.0.2.7"))
                        .isInstanceOf(Refusal.Unauthenticated.class);
            }
            assertThatThrownBy(() -> logIn.logIn("chen@b.example", PASSWORD, SessionKind.API, "192.0.2.7"))
                    .isInstanceOf(Refusal.TooMany.class);
            assertThat(logIn.logIn("chen@b.example", PASSWORD, SessionKind.API, "192.0.2.8"))
                    .isNotNull();
            assertThat(logIn.logIn("chen@b.example", PASSWORD, SessionKind.API, null))
                    .isNotNull();

            house.later(Duration.ofSeconds(2));
            assertThat(logIn.logIn("chen@b.example", PASSWORD, SessionKind.API, "192.0.2.7"))
                    .isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aBrowserIsForgottenAfterHalfAnHourOfSilenceAndAfterTwelveHoursAnyway(MigratedDatabase database) {
        in(database, house -> {
            var access = house.get(Access.class);
            var silent = house.enter(SessionKind.BROWSER);
            house.later(Duration.ofMinutes(31));
            assertThat(access.visitOf(silent)).isEmpty();

            var busy = house.enter(SessionKind.BROWSER);
            for (int i = 0; i < 35; i++) {
                house.later(Duration.ofMinutes(20));
                assertThat(access.visitOf(busy)).isPresent();
            }
            house.later(Duration.ofMinutes(20));
            assertThat(access.visitOf(busy)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void rightsThatAreTakenAwayAreGoneAtTheNextRequest(MigratedDatabase database) {
        in(database, house -> {
            var token = house.enter(SessionKind.API);
            var group = house.get(Workgroups.class)
                    .add(new NewWorkgroup(new Bilingual("物流", null), 24), Caller.SYSTEM)
                    .id();
            var chen = house.chen();

            house.get(Members.class)
                    .change(
                            chen.id(),
                            chen.version(),
                            NewMember.of("chen@b.example", "陈宇", List.of(Role.MEMBER), List.of(group)),
                            Caller.SYSTEM);

            var caller = house.get(Access.class).visitOf(token).orElseThrow().caller();
            assertThat(caller.roles()).containsExactly(Role.MEMBER);
            assertThat(caller.workgroups()).containsExactly(group);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aChangedPasswordAndADisabledMemberEndEverySession(MigratedDatabase database) {
        in(database, house -> {
            var access = house.get(Access.class);
            var elsewhere = house.enter(SessionKind.BROWSER);
            var here = access.visitOf(house.enter(SessionKind.BROWSER)).orElseThrow();

            assertThatThrownBy(() -> house.get(LogIn.class).changePassword(here, "wrong", "another good one", null))
                    .isInstanceOf(Refusal.Invalid.class);
            var again = house.get(LogIn.class).changePassword(here, PASSWORD, "another good one", null);
            assertThat(access.visitOf(elsewhere)).isEmpty();
            assertThat(access.visitOf(again.token())).isPresent();

            var visit = access.visitOf(again.token()).orElseThrow();
            var robot = access.makeToken(new NewToken("ci", List.of("read"), null), visit);
            house.get(Members.class).disable(visit.member().id(), Caller.SYSTEM);
            access.disabled(new MemberDisabled(visit.member().id()));
            house.get(Members.class).enable(visit.member().id(), Caller.SYSTEM);
            assertThat(access.visitOf(again.token())).isEmpty();
            assertThat(access.visitOf(robot.token())).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aTokenDoesWhatItsScopesSayAndMakesNoOthers(MigratedDatabase database) {
        in(database, house -> {
            var access = house.get(Access.class);
            var owner = access.visitOf(house.enter(SessionKind.API)).orElseThrow();
            var made = access.makeToken(new NewToken("ci", List.of("read"), null), owner);

            var visit = access.visitOf(made.token()).orElseThrow();
            assertThat(visit.may(TokenScope.READ)).isTrue();
            assertThat(visit.may(TokenScope.WRITE)).isFalse();
            assertThatThrownBy(() -> access.makeToken(new NewToken("x", List.of("write"), null), visit))
                    .isInstanceOf(Refusal.Forbidden.class);

            access.logOutEverywhere(owner.member().id());
            assertThat(access.visitOf(made.token())).isPresent();
            access.revoke(made.card().id(), owner);
            assertThat(access.visitOf(made.token())).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anInvitationWorksOnceAndForThreeDays(MigratedDatabase database) {
        in(database, house -> {
            var access = house.get(Access.class);
            var newcomer = house.get(Members.class)
                    .add(NewMember.of("new@b.example", "新人", List.of(Role.MARKETING), List.of()), Caller.SYSTEM);
            var first = access.invite(newcomer.id(), Caller.SYSTEM);
            var token = access.invite(newcomer.id(), Caller.SYSTEM);
            assertThat(access.invitedBy(first)).isEmpty();
            assertThat(access.invitedBy(token)).contains(newcomer);

            var logIn = house.get(LogIn.class);
            assertThatThrownBy(() -> logIn.join(token, "short", SessionKind.BROWSER))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThat(access.visitOf(
                            logIn.join(token, PASSWORD, SessionKind.BROWSER).token()))
                    .isPresent();
            assertThatThrownBy(() -> logIn.join(token, PASSWORD, SessionKind.BROWSER))
                    .isInstanceOf(Refusal.NotFound.class);

            var late = access.invite(newcomer.id(), Caller.SYSTEM);
            house.later(Duration.ofHours(72));
            assertThat(access.invitedBy(late)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void thereIsAlwaysAnAdministratorLeft(MigratedDatabase database) {
        in(database, house -> {
            var members = house.get(Members.class);
            members.withRole(Role.ADMIN)
                    .forEach(admin -> assertThat(admin.email()).isEqualTo("boss@b.example"));
            var boss = members.byEmail("boss@b.example").orElseThrow();
            var demoted = NewMember.of("boss@b.example", "许静", List.of(Role.LEAD), List.of());

            assertThatThrownBy(() -> members.disable(boss.id(), Caller.SYSTEM)).isInstanceOf(Refusal.Conflict.class);
            assertThatThrownBy(() -> members.change(boss.id(), boss.version(), demoted, Caller.SYSTEM))
                    .isInstanceOf(Refusal.Conflict.class);
            assertThatThrownBy(() -> members.change(boss.id(), boss.version() + 1, demoted, Caller.SYSTEM))
                    .isInstanceOf(Refusal.Conflict.class);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void onlyAdministratorsChangeMembers(MigratedDatabase database) {
        in(database, house -> {
            var chen = house.chen();
            var other = NewMember.of("x@b.example", "X", List.of(Role.ADMIN), List.of());

            assertThatThrownBy(() -> house.get(Members.class).add(other, chen.caller()))
                    .isInstanceOf(Refusal.Forbidden.class);
            assertThatThrownBy(() -> house.get(Members.class).disable(chen.id(), chen.caller()))
                    .isInstanceOf(Refusal.Forbidden.class);
            assertThatThrownBy(() -> house.get(Access.class).invite(chen.id(), chen.caller()))
                    .isInstanceOf(Refusal.Forbidden.class);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anEmailBelongsToOneMember(MigratedDatabase database) {
        in(database, house -> {
            var same = NewMember.of("CHEN@B.example", "Chen", List.of(Role.LEAD), List.of());

            assertThatThrownBy(() -> house.get(Members.class).add(same, Caller.SYSTEM))
                    .isInstanceOf(Refusal.Conflict.class);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void theSetUpCodeWorksOnce(MigratedDatabase database) {
        database.inTransaction(manager -> {
            var wired = Wired.on(manager, data.resolve(database.toString())).with(PasswordHash.class, QUICK);
            var setup = wired.get(Setup.class);
            var code = wired.get(SetupCode.class);
            setup.started(new org.huiyin.start.Started());
            assertThat(setup.isOpen()).isTrue();

            var typed = code(database);
            assertThatThrownBy(() -> setup.begin(admin("0000-0000-0000-0000"), SessionKind.API, "192.0.2.9"))
                    .isInstanceOf(Refusal.Forbidden.class);
            assertThat(setup.begin(admin(typed.toLowerCase()), SessionKind.API, "192.0.2.9")
                            .member()
                            .roles())
                    .isEqualTo(Set.of(Role.ADMIN));

            assertThat(setup.isOpen()).isFalse();
            assertThat(code.accepts(typed)).isFalse();
            assertThatThrownBy(() -> setup.begin(admin(typed), SessionKind.API, "192.0.2.9"))
                    .isInstanceOf(Refusal.Conflict.class);
            manager.getTransaction().setRollbackOnly();
        });
    }

    private String code(MigratedDatabase database) {
        try {
            return java.nio.file.Files.readString(
                    data.resolve(database.toString()).resolve("secrets").resolve("setup-code"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static NewAdministrator admin(String code) {
        return new NewAdministrator(code, "first@b.example", "许静", PASSWORD);
    }

    private void in(MigratedDatabase database, Consumer<House> test) {
        database.inTransaction(manager -> {
            test.accept(new House(Wired.on(manager, data.resolve(database.toString()))));
            manager.getTransaction().setRollbackOnly();
        });
    }

    /** An installation with one administrator and one lead. */
    private static final class House {

        private final Wired wired;

        House(Wired wired) {
            this.wired = wired.with(PasswordHash.class, QUICK);
            get(Members.class).add(NewMember.of("boss@b.example", "许静", List.of(Role.ADMIN), List.of()), Caller.SYSTEM);
            member("chen@b.example");
        }

        <T> T get(Class<T> type) {
            return wired.get(type);
        }

        UUID member(String email) {
            var card = get(Members.class).add(NewMember.of(email, "陈宇", List.of(Role.LEAD), List.of()), Caller.SYSTEM);
            get(LogIn.class).setPassword(card.id(), PASSWORD, Caller.SYSTEM);
            return card.id();
        }

        MemberCard chen() {
            return get(Members.class).byEmail("chen@b.example").orElseThrow();
        }

        String enter(SessionKind kind) {
            return get(LogIn.class)
                    .logIn("chen@b.example", PASSWORD, kind, null)
                    .token();
        }

        void later(Duration time) {
            wired.at(wired.now().plus(time));
        }
    }
}
