package org.huiyin.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.huiyin.channel.Unreadable;
import org.junit.jupiter.api.Test;

/** The vendor's own samples, and one of ours that another implementation has opened. */
class WeChatCryptoTest {

    private static final String OFFICIAL_KEY = "A".repeat(43);
    private static final String OFFICIAL_APP = "wxba5fad812f8e6fb9";

    static final String OWN_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY";
    static final String OWN_APP = "wx0000000000000001";
    static final String OWN_XML = "<xml><ToUserName><![CDATA[gh_demo00000001]]></ToUserName><FromUserName>"
            + "<![CDATA[oDEMO_openid_0000000000000001]]></FromUserName><CreateTime>1767225600</CreateTime><MsgType>"
            + "<![CDATA[text]]></MsgType><Content><![CDATA[登录页打不开😀]]></Content>"
            + "<MsgId>7300000000000000001</MsgId></xml>";
    static final String OWN_SEALED =
            "fb2IJy+yWTdpKjuBAEdBdcGKBjWeyO874vCO1xTT85sLutzVUSTmOaPDFPwb91FXvWjYMdgfJZWYtbwW9t+e47g5"
                    + "UvsZseBMCZJz30LWzmrQ1e+LaN6C42OjT54hV7OTqflcW5woBocU8Nf16K19s1cesooTh4BzC4xBJYyQPKmPexmtv9l8rlSOirQhdNnJAO0N1bR5"
                    + "xYDXL0Q45hIXBvm/RKjcjvvwNyijb5SaHlv6NMRjidVz3eP5tbgQov8uTCLINcSUMA934JO0oAY3oPcyhZ9k/CHVvjhOB9UIquUtgQG7W6r95ViF"
                    + "tObzAA4vr3jVL5JDyuXGJ/H+mh0Fft6IZDwnMKCpZDoAwNDL5aMaB+3TQ8pBDApeO7Ib6dNftxjpqiL4wo/MUIYQ8ql5n+PsqzwxTlv/sWR0NwSu"
                    + "Y+Ff8sC9YTXsUhgyP5LNaSmzpfe2nBiJ5sxsUVhCwav6ZQ==";

    @Test
    void theOfficialSignatures() {
        assertThat(WeChatCrypto.sign("AAAAA", "1714036504", "1514711492"))
                .isEqualTo("f464b24fc39322e44b38aa78f5edd27bd1441696");
        assertThat(WeChatCrypto.sign("AAAAA", "1714037059", "486452656"))
                .isEqualTo("899cf89e464efb63f54ddac96b0a0a235f53aa78");
        assertThat(WeChatCrypto.sign("AAAAA", "1714112445", "415670741"))
                .isEqualTo("6c5c811b55cc85e0e1b54100749188c20beb3f5d");
        assertThat(WeChatCrypto.sign("test", "1410685589", "test"))
                .isEqualTo("f21891de399b4e33a1a93c9a7b8a8fffb5a443ff");
    }

    @Test
    void theOfficialSafePushIsOpened() {
        var sealed =
                "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv"
                        + "6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8"
                        + "EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=";

        assertThat(WeChatCrypto.sign("AAAAA", "1714112445", "415670741", sealed))
                .isEqualTo("046e02f8204d34f8ba5fa3b1db94908f3df2e9b3");
        assertThat(new WeChatCrypto(OFFICIAL_KEY, OFFICIAL_APP).open(sealed).getBytes(StandardCharsets.UTF_8))
                .hasSize(167);
    }

    @Test
    void theOfficialReplyIsSealed() {
        var sealed = new WeChatCrypto(OFFICIAL_KEY, OFFICIAL_APP)
                .seal(bytes("707722b803182950"), "{\"demo_resp\":\"good luck\"}");

        assertThat(sealed)
                .isEqualTo("ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==");
        assertThat(WeChatCrypto.sign("AAAAA", "1713424427", "415670741", sealed))
                .isEqualTo("1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1");
    }

    @Test
    void theSampleOf2014IsSealed() {
        var crypto = new WeChatCrypto("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", "wxb11529c136998cb6");

        assertThat(crypto.seal(bytes("aaaabbbbccccdddd"), "我是中文abcd123"))
                .isEqualTo("jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==");
    }

    @Test
    void ourOwnVectorWithPaddingOfTwentyFour() {
        var crypto = new WeChatCrypto(OWN_KEY, OWN_APP);

        assertThat(crypto.seal(bytes("0123456789abcdef"), OWN_XML)).isEqualTo(OWN_SEALED);
        assertThat(crypto.open(OWN_SEALED)).isEqualTo(OWN_XML);
        assertThat(WeChatCrypto.sign("feedbackToken", "1767225600", "1234567890", OWN_SEALED))
                .isEqualTo("d722aaede674a60e473272690d99949893e0d382");
        assertThat(WeChatCrypto.sign("feedbackToken", "1767225600", "1234567890"))
                .isEqualTo("5839b0129f9eb5196f7aea8130d68bc60fa26bed");
    }

    @Test
    void theCheckOfWeComIsOpened() {
        var sealed = "4ByGGj+sVCYcvGeQYhaKIk1o0pQRNbRjxybjTGblXrBaXlTXeOo1+bXFXDQQb1o6co6Yh9Bv41n7hOchLF6p+Q==";
        var crypto = new WeChatCrypto("kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR", "wx49f0ab532d5d035a");

        assertThat(WeChatCrypto.sign("123456", "1411443780", "437374425", sealed))
                .isEqualTo("dd6b9c95b495b3f7e2901bfbc76c664930ffdb96");
        assertThat(crypto.open(sealed)).isEqualTo("5927782489442352469");
    }

    @Test
    void whatIsMeantForAnotherAccountIsNotOpened() {
        assertThatThrownBy(() -> new WeChatCrypto(OWN_KEY, "wx0000000000000002").open(OWN_SEALED))
                .isInstanceOf(Unreadable.class)
                .hasMessage("wrong-receiver");
    }

    @Test
    void oneFlippedByteOrNoCipherAtAllIsNotOpened() {
        var crypto = new WeChatCrypto(OWN_KEY, OWN_APP);

        assertThatThrownBy(() -> crypto.open("A" + OWN_SEALED.substring(1, OWN_SEALED.length() - 4) + "ZZ=="))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> crypto.open("")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> crypto.open("###")).isInstanceOf(Unreadable.class);
    }

    @Test
    void aSignatureIsComparedAsItIs() {
        var right = WeChatCrypto.sign("a", "b", "c");

        assertThat(WeChatCrypto.isSigned(right, "c", "b", "a")).isTrue();
        assertThat(WeChatCrypto.isSigned(right.toUpperCase(java.util.Locale.ROOT), "a", "b", "c"))
                .isFalse();
        assertThat(WeChatCrypto.isSigned(right.substring(1), "a", "b", "c")).isFalse();
        assertThat(WeChatCrypto.isSigned("", "a", "b", "c")).isFalse();
    }

    @Test
    void aDocumentTypeIsRefused() {
        var bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><xml><Content>&x;"
                        + "</Content></xml>";

        assertThatThrownBy(() -> WeChatXml.read(bomb)).isInstanceOf(Unreadable.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
