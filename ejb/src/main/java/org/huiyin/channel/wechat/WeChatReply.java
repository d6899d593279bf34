package org.huiyin.channel.wechat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.huiyin.channel.Sending;

/** What the error code of an official account means for a message. */
final class WeChatReply {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private WeChatReply() {}

    static Sending to(JsonObject answer) {
        var words = TencentApi.words(answer);
        return switch (TencentApi.code(answer)) {
            case 0 -> new Sending.Accepted();
            case 45_015 -> new Sending.CannotReach("window-closed " + words);
            case 45_047 -> new Sending.CannotReach("window-used-up " + words);
            case 40_003, 43_004, 43_019, 48_002, 50_002, 50_005 -> new Sending.CannotReach("blocked " + words);
            case 45_009, 45_011 -> new Sending.Later("rate-limited " + words, A_MINUTE);
            case 40_007, 45_002, 47_001 -> new Sending.Refused("refused " + words);
            // "Busy" has been seen after the message was sent: tried again it would be there twice.
            case -1 -> new Sending.Unknown("busy " + words);
            default -> new Sending.Later("vendor-refused " + words);
        };
    }
}
