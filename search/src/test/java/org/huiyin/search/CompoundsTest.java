package org.huiyin.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundsTest {

    @ParameterizedTest
    @CsvSource({
        "parseAccessPoint, parse_Access_Point",
        "HTTPServerError, HTTP_Server_Error",
        "iPhone, iPhone",
        "eBayShopping, e_Bay_Shopping",
        "WiFi, WiFi",
        "findX2Pro, find_X2_Pro",
        "支付PayPalFailed了, 支付Pay_Pal_Failed了"
    })
    void jointsStandInFrontOfTheParts(String written, String marked) {
        assertThat(Compounds.marked(written)).isEqualTo(marked);
    }

    @Test
    void theWholeAndItsPartsAreFound() {
        var terms = new MixAnalyzer()
                .tokens(Normalizer.normalize("TestArnResource.parseAccessPoint fails"), 50).stream()
                        .map(MixAnalyzer.Token::term)
                        .toList();

        assertThat(terms).contains("testarnresource.parseaccesspoint", "arn", "resource", "access", "point", "fail");
    }

    @Test
    void jointsChangeNeitherFingerprintNorWhatIsShown() {
        assertThat(Normalizer.fingerprint("WeChatPay闪退")).isEqualTo(Normalizer.fingerprint("wechatpay闪退"));
        assertThat(Terms.of(Normalizer.normalize("WeChatPay闪退")).text()).isEqualTo("wechatpay闪退");
    }

    @Test
    void linearInTheText() {
        Randomly.times(300, random -> {
            String text = random.text(300);
            assertThat(Compounds.joined(Compounds.marked(text))).isEqualTo(Compounds.joined(text));
        });
        assertThat(Compounds.marked("aB".repeat(50_000)).length()).isLessThan(200_000);
    }
}
