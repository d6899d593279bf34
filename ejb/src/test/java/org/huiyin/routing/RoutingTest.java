package org.huiyin.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.finding.Findings;
import org.huiyin.history.History;
import org.huiyin.history.LogLine;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.IssueState;
import org.huiyin.issue.Issues;
import org.huiyin.people.Members;
import org.huiyin.people.NewMember;
import org.huiyin.people.NewWorkgroup;
import org.huiyin.people.Workgroups;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.huiyin.topic.NewTopic;
import org.huiyin.topic.Topics;
import org.huiyin.triage.Triage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Routing at its doors, on the migrated schema of both databases. */
class RoutingTest {

    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aRuleSendsAnIssueAndIsNamed(MigratedDatabase database) {
        in(database, shop -> {
            var rule = shop.rule("付款问题", words("付款"), shop.platform);
            long issue = shop.issue("扫码付款成功，订单没有变");

            shop.routing().route(issue);

            var card = shop.routing().of(issue).orElseThrow();
            assertThat(card.workgroup()).isEqualTo(shop.platform);
            assertThat(card.rule()).isEqualTo(rule.id());
            assertThat(card.ruleName()).isEqualTo("付款问题");
            assertThat(card.because()).containsExactly(new Reason("word", "付款"));
            assertThat(shop.card(issue).state()).isEqualTo(IssueState.ASSIGNED);
            assertThat(shop.card(issue).due()).isEqualTo(shop.wired.now().plus(Duration.ofHours(8)));
            assertThat(shop.wired.takeEvents()).contains(new IssueAssigned(issue, shop.platform));
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void routingTwiceChangesNothing(MigratedDatabase database) {
        in(database, shop -> {
            shop.rule("其他", NewRule.When.ALWAYS, shop.service);
            long issue = shop.issue("包装盒压坏了");
            shop.routing().route(issue);
            shop.rule("包装", words("包装"), shop.platform);
            shop.wired.takeEvents();

            shop.routing().route(issue);

            assertThat(shop.routing().historyOf(issue)).hasSize(1);
            assertThat(shop.wired.takeEvents()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void withoutARuleTheOwnerOfTheTopicGetsIt(MigratedDatabase database) {
        in(database, shop -> {
            var topic = shop.get(Topics.class)
                    .add(
                            new NewTopic(
                                    new Bilingual("玻璃风铃", null),
                                    new Bilingual("风铃 玻璃 挂件", null),
                                    "after_sale",
                                    "supply",
                                    shop.service),
                            ADMIN);
            long issue = shop.issue("玻璃风铃挂件裂了");
            shop.get(Issues.class).isAbout(issue, topic.id(), topic.stage(), ADMIN);

            shop.routing().route(issue);

            assertThat(shop.routing().of(issue).orElseThrow().because())
                    .containsExactly(new Reason(Reason.OWNER, "玻璃风铃"));
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void withoutAnythingItStaysNewUntilThereIsARule(MigratedDatabase database) {
        in(database, shop -> {
            long issue = shop.issue("随便说说");
            shop.get(Issues.class).isAbout(issue, null, null, ADMIN);
            shop.routing().route(issue);
            assertThat(shop.card(issue).state()).isEqualTo(IssueState.NEW);
            assertThat(shop.routing().waitingAfter(issue - 1, 1)).containsExactly(issue);

            shop.rule("其他", NewRule.When.ALWAYS, shop.service);
            shop.get(RouteOnOpening.class).sweep();

            assertThat(shop.card(issue).workgroup()).isEqualTo(shop.service);
            assertThat(shop.routing().waitingAfter(issue - 1, 1)).doesNotContain(issue);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aPersonHandsItOnAndTheClockStartsAnew(MigratedDatabase database) {
        in(database, shop -> {
            shop.rule("其他", NewRule.When.ALWAYS, shop.service);
            long issue = shop.issue("发票抬头改不了");
            shop.routing().route(issue);
            var lead = shop.member("lead", Role.LEAD, shop.service);
            var engineer = shop.member("engineer", Role.MEMBER, shop.platform);
            shop.wired.at(shop.wired.now().plus(Duration.ofHours(1)));
            shop.wired.takeEvents();

            var handed =
                    shop.routing().assign(issue, shop.platform, engineer.actor().id(), lead);

            assertThat(handed.byName()).isEqualTo("lead");
            assertThat(shop.card(issue).member()).isEqualTo(engineer.actor().id());
            assertThat(shop.card(issue).due()).isEqualTo(shop.wired.now().plus(Duration.ofHours(8)));
            assertThat(shop.wired.takeEvents()).contains(new IssueAssigned(issue, shop.platform));
            assertThatThrownBy(() -> shop.routing().assign(issue, shop.service, null, lead))
                    .isInstanceOf(Refusal.NotFound.class);

            var due = shop.card(issue).due();
            shop.wired.at(shop.wired.now().plus(Duration.ofHours(1)));
            shop.routing().assign(issue, shop.platform, null, engineer);
            assertThat(shop.card(issue).due()).isEqualTo(due);
            assertThat(shop.wired.takeEvents()).noneMatch(IssueAssigned.class::isInstance);
            assertThat(shop.get(History.class).ofIssue(issue))
                    .extracting(LogLine::action)
                    .containsSubsequence("assigned", "assigned", "assigned");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void onlyWhoWorksThereCanBeGivenIt(MigratedDatabase database) {
        in(database, shop -> {
            long issue = shop.issue("物流单号查不到");
            var stranger = shop.member("stranger", Role.MEMBER, shop.service);
            var marketing = new Caller(stranger.actor(), Set.of(Role.MARKETING), Set.of());

            assertThatThrownBy(() -> shop.routing()
                            .assign(issue, shop.platform, stranger.actor().id(), ADMIN))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> shop.routing().assign(issue, UUID.randomUUID(), null, ADMIN))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> shop.routing().assign(issue, shop.platform, null, stranger))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> shop.routing().assign(issue, shop.platform, null, marketing))
                    .isInstanceOf(Refusal.Forbidden.class);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void rulesKeepTheirOrderWhileTheyMoveLeaveAndComeBack(MigratedDatabase database) {
        in(database, shop -> {
            var rules = shop.get(Rules.class);
            var a = shop.rule("a", words("a"), shop.platform);
            var b = shop.rule("b", words("b"), shop.platform);
            var c = rules.add(new NewRule("c", words("c"), shop.platform, 0), ADMIN);
            assertThat(rules.active()).extracting(RuleCard::name).containsExactly("c", "a", "b");

            rules.move(b.id(), 0, ADMIN);
            assertThat(rules.active()).extracting(RuleCard::name).containsExactly("b", "c", "a");
            rules.retire(c.id(), ADMIN);
            assertThat(rules.active()).extracting(RuleCard::position).containsExactly(0, 1);
            rules.restore(c.id(), ADMIN);
            assertThat(rules.active()).extracting(RuleCard::name).containsExactly("b", "c", "a");
            assertThat(rules.find(a.id()).orElseThrow().when().words()).containsExactly("a");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void everythingWrongWithARuleIsToldAtOnce(MigratedDatabase database) {
        in(database, shop -> {
            var wrong = new NewRule.When(UUID.randomUUID(), "later", null, "pigeon", null, List.of(""), 11, "rant");

            assertThatThrownBy(() -> shop.get(Rules.class).add(new NewRule("", wrong, null, null), ADMIN))
                    .isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> assertThat(refusal.errors())
                            .extracting(Refusal.FieldError::pointer)
                            .containsExactlyInAnyOrder(
                                    "/name",
                                    "/when/topic",
                                    "/when/stage",
                                    "/when/channel",
                                    "/when/words/0",
                                    "/when/emotionAtMost",
                                    "/when/type",
                                    "/workgroup"));
        });
    }

    private static NewRule.When words(String... words) {
        return new NewRule.When(null, null, null, null, null, List.of(words), null, null);
    }

    private void in(MigratedDatabase database, Consumer<Shop> test) {
        database.inTransaction(manager -> {
            test.accept(new Shop(Wired.on(manager, data.resolve(database.toString()))));
            manager.getTransaction().setRollbackOnly();
        });
    }

    /** Two groups, no rules. */
    private static final class Shop {

        private final Wired wired;
        private final UUID platform;
        private final UUID service;

        Shop(Wired wired) {
            this.wired = wired;
            this.platform = group("平台建设", 8);
            this.service = group("售后服务", 24);
        }

        <T> T get(Class<T> type) {
            return wired.get(type);
        }

        Routing routing() {
            return get(Routing.class);
        }

        IssueCard card(long issue) {
            return get(Issues.class).find(issue).orElseThrow();
        }

        RuleCard rule(String name, NewRule.When when, UUID workgroup) {
            return get(Rules.class).add(new NewRule(name, when, workgroup, null), ADMIN);
        }

        Caller member(String name, Role role, UUID workgroup) {
            var email = name + UUID.randomUUID() + "@shop.example";
            return get(Members.class)
                    .add(NewMember.of(email, name, List.of(role), List.of(workgroup)), Caller.SYSTEM)
                    .caller();
        }

        long issue(String text) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            var report = NewReport.words(text, "web", "zh-CN");
            var id = get(Intake.class)
                    .receive(Submission.of(report, null, "application/json", body))
                    .id();
            get(Triage.class).triage(id);
            return get(Findings.class).rootsOf(Set.of(id)).get(id);
        }

        private UUID group(String name, int hours) {
            return get(Workgroups.class)
                    .add(new NewWorkgroup(new Bilingual(name, null), hours), Caller.SYSTEM)
                    .id();
        }
    }
}
