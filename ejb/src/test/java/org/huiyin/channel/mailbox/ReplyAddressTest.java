package org.huiyin.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplyAddressTest {

    private static final byte[] KEY = "mail_token_key_demo".getBytes(StandardCharsets.UTF_8);
    private static final UUID REPORT = UUID.fromString("019a9c2e-7b1e-7cc3-98c4-dc0c0c07398f");

    private final ReplyAddress address = new ReplyAddress("support@shop.example", KEY);

    @Test
    void theTagIsTheOneOfTheReference() {
        assertThat(address.tag("c.1042")).isEqualTo("by7ycyxji67hfnld");
        assertThat(address.tag("m.77")).isEqualTo("abcyfzajndkozsdu");
    }

    @Test
    void anAnswerFindsItsReportWhateverTheRelaysDidToTheCase() {
        var made = address.about(REPORT);

        assertThat(made).startsWith("support+r").endsWith("@shop.example");
        assertThat(made.substring(0, made.indexOf('@'))).hasSizeLessThanOrEqualTo(64);
        assertThat(address.report(List.of("other@shop.example", made.toUpperCase(Locale.ROOT))))
                .contains(REPORT);
    }

    @Test
    void whatWasChangedOrMadeUpProvesNothing() {
        var made = address.about(REPORT);
        for (int at = made.indexOf('+') + 2; at < made.indexOf('@'); at++) {
            char other = made.charAt(at) == 'a' ? 'b' : 'a';
            var forged = made.substring(0, at) + other + made.substring(at + 1);
            assertThat(address.report(List.of(forged))).as(forged).isEmpty();
        }
        var elsewhere = new ReplyAddress("support@shop.example", "another key".getBytes(StandardCharsets.UTF_8));
        assertThat(address.report(List.of(elsewhere.about(REPORT), "support+r@shop.example", "+r", "")))
                .isEmpty();
    }

    @Test
    void aLongNameLeavesNoRoomForAToken() {
        var mailbox = "a-name-that-is-much-too-long-for-it@shop.example";

        assertThat(new ReplyAddress(mailbox, KEY).about(REPORT)).isEqualTo(mailbox);
    }
}
