package org.huiyin.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiyin.classification.Classification;
import org.huiyin.shared.Bilingual;
import org.huiyin.topic.ChainLink;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.Stage;
import org.huiyin.topic.TopicCard;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final UUID PAYMENT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID PLATFORM = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    private static final UUID LOGISTICS = UUID.fromString("00000000-0000-7000-8000-0000000000a2");
    private static final UUID SERVICE = UUID.fromString("00000000-0000-7000-8000-0000000000a3");

    private static final Facts UNPAID = new Facts(
            PAYMENT,
            Stage.IN_SALE,
            ChainLink.PLATFORM,
            "qr",
            "徐汇店",
            "掃碼付款成功了，訂單還是待支付 WeChat Pay",
            -6.0,
            ReportType.COMPLAINT);

    @Test
    void everyConditionMustHold() {
        var all = new Conditions(
                PAYMENT, Stage.IN_SALE, ChainLink.PLATFORM, "qr", "徐汇店", List.of("付款", "退款"), -5, ReportType.COMPLAINT);

        assertThat(all.holdFor(UNPAID, Classification::folded).orElseThrow())
                .containsExactly(
                        new Reason("topic", PAYMENT.toString()),
                        new Reason("stage", "in_sale"),
                        new Reason("chainLink", "platform"),
                        new Reason("channel", "qr"),
                        new Reason("store", "徐汇店"),
                        new Reason("word", "付款"),
                        new Reason("emotion", "-6"),
                        new Reason("type", "complaint"));
    }

    @Test
    void oneThatDoesNotHoldIsEnough() {
        assertFails(new Conditions(LOGISTICS, null, null, null, null, List.of(), null, null));
        assertFails(new Conditions(PAYMENT, Stage.PRE_SALE, null, null, null, List.of(), null, null));
        assertFails(new Conditions(PAYMENT, null, ChainLink.SUPPLY, null, null, List.of(), null, null));
        assertFails(new Conditions(PAYMENT, null, null, "web", null, List.of(), null, null));
        assertFails(new Conditions(PAYMENT, null, null, null, "静安店", List.of(), null, null));
        assertFails(new Conditions(PAYMENT, null, null, null, null, List.of("快递"), null, null));
        assertFails(new Conditions(PAYMENT, null, null, null, null, List.of(), -7, null));
        assertFails(new Conditions(PAYMENT, null, null, null, null, List.of(), null, ReportType.PRAISE));
    }

    @Test
    void wordsAreFoundInEitherScriptAndCase() {
        assertHolds(words("扫码付款"));
        assertHolds(words("訂單"));
        assertHolds(words("wechat PAY"));
        assertFails(words("alipay"));
    }

    @Test
    void anUnknownEmotionIsNotABadOne() {
        var calm = new Facts(null, null, null, "web", null, "?", null, ReportType.QUESTION);

        assertThat(new Conditions(null, null, null, null, null, List.of(), 0, null)
                        .holdFor(calm, Classification::folded))
                .isEmpty();
    }

    @Test
    void aRuleWithoutConditionsHoldsAlways() {
        assertThat(Conditions.NONE.isDefault()).isTrue();
        assertThat(Conditions.NONE.holdFor(UNPAID, Classification::folded)).contains(List.of());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var all = new Conditions(
                PAYMENT,
                Stage.AFTER_SALE,
                ChainLink.TRADE_IN,
                "app",
                "A: b",
                List.of("a", "a b", "退款"),
                -3,
                ReportType.SAFETY);

        assertThat(Conditions.read(all.written())).isEqualTo(all);
        assertThat(Conditions.read(Conditions.NONE.written())).isEqualTo(Conditions.NONE);
    }

    @Test
    void theFirstRuleThatHoldsSendsIt() {
        var rules = List.of(
                rule("快递", words("快递"), LOGISTICS),
                rule("付款", words("付款"), PLATFORM),
                rule("全部", words("待支付"), SERVICE));

        var route = route(rules, Optional.of(LOGISTICS)).orElseThrow();

        assertThat(route.workgroup()).isEqualTo(PLATFORM);
        assertThat(route.rule().name()).isEqualTo("付款");
    }

    @Test
    void withoutAnyTheOwnerOfTheTopicGetsIt() {
        var rules = List.of(rule("其他", Conditions.NONE, SERVICE));

        var route = route(rules, Optional.of(LOGISTICS)).orElseThrow();

        assertThat(route.workgroup()).isEqualTo(LOGISTICS);
        assertThat(route.rule()).isNull();
        assertThat(route.because()).containsExactly(new Reason("owner", "付款 / Payment"));
    }

    @Test
    void withoutAnOwnerTheDefaultGroupGetsIt() {
        var rules = List.of(rule("其他", Conditions.NONE, SERVICE), rule("又一个", Conditions.NONE, LOGISTICS));

        var route = route(rules, Optional.empty()).orElseThrow();

        assertThat(route.workgroup()).isEqualTo(SERVICE);
        assertThat(route.because()).containsExactly(new Reason("default", "其他"));
    }

    @Test
    void aGroupThatTakesNoWorkIsPassedOver() {
        var rules = List.of(rule("付款", words("付款"), UUID.randomUUID()), rule("其他", Conditions.NONE, SERVICE));

        assertThat(route(rules, Optional.of(UUID.randomUUID())).orElseThrow().workgroup())
                .isEqualTo(SERVICE);
        assertThat(route(List.of(), Optional.empty())).isEmpty();
    }

    private static Optional<Route> route(List<RuleCard> rules, Optional<UUID> owner) {
        var working = Set.of(PLATFORM, LOGISTICS, SERVICE);
        var topic = new TopicCard(
                PAYMENT,
                new Bilingual("付款", "Payment"),
                Bilingual.EMPTY,
                Stage.IN_SALE,
                ChainLink.PLATFORM,
                owner.orElse(null),
                0);
        return Route.choose(rules, UNPAID, topic, working::contains, Classification::folded);
    }

    private static RuleCard rule(String name, Conditions when, UUID workgroup) {
        return new RuleCard(UUID.randomUUID(), name, when, workgroup, 0, 0);
    }

    private static Conditions words(String... words) {
        return new Conditions(null, null, null, null, null, List.of(words), null, null);
    }

    private static void assertHolds(Conditions conditions) {
        assertThat(conditions.holdFor(UNPAID, Classification::folded)).isPresent();
    }

    private static void assertFails(Conditions conditions) {
        assertThat(conditions.holdFor(UNPAID, Classification::folded)).isEmpty();
    }
}
