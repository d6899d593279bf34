package org.huiyin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTitleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    付款后订单还是待支付，订单号202611210001 | 付款后订单还是待支付，订单号…
                    请联系 zhang.san@example.com 退款        | 请联系 … 退款
                    请联系zhang.san@example.com退款          | 请联系…退款
                    看 https://evil.example/x?a=1 这里       | 看 … 这里
                    See www.example.org now                  | See … now
                    shop.example.com is down                 | … is down
                    打138-0013-8000没人接                    | 打…没人接
                    号码 138 0013 8000 打不通                | 号码 … 打不通
                    订单１２３４５６没到                     | 订单…没到
                    等了4321分钟                             | 等了4321分钟
                    Paid 1999.00 twice                       | Paid … twice
                    """)
    void addressesLinksAndLongNumbersNeverGetOut(String words, String title) {
        assertThat(PublicTitle.of(words)).isEqualTo(title);
    }

    @Test
    void aTitleIsTheFirstSentence() {
        assertThat(PublicTitle.staff("扫码付款一直转圈。\n我试了三次！")).isEqualTo("扫码付款一直转圈");
        assertThat(PublicTitle.staff("App crashes on start. Please fix it.")).isEqualTo("App crashes on start");
        assertThat(PublicTitle.staff("能开发票吗？谢谢")).isEqualTo("能开发票吗？");
    }

    @Test
    void aLongOneIsCutBetweenCharactersAsPeopleCountThem() {
        var family = "👨‍👩‍👧";

        var title = PublicTitle.staff(family.repeat(70));

        assertThat(title).isEqualTo(family.repeat(59) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"付款失败或扣款后订单没有更新", "Payment failed", "第3代充电器会发热"})
    void whatStaffWroteIsPublicWhereItHoldsNoneOfIt(String title) {
        assertThat(PublicTitle.isPublic(title)).isTrue();
    }

    @Test
    void aNumberOfFiveDigitsIsNotPublic() {
        assertThat(PublicTitle.isPublic("订单 12345 没到")).isFalse();
    }

    @Test
    void aHostileTextCostsNoTime() {
        var hostile = "a.".repeat(5000) + "!" + "1-".repeat(2000);

        assertThat(PublicTitle.of(hostile)).hasSizeLessThan(200);
    }
}
