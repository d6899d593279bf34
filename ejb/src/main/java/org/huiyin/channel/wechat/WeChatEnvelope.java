package org.huiyin.channel.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.channel.Account;
import org.huiyin.channel.Call;
import org.huiyin.channel.Unreadable;

/**
 * Checks who pushes, in plain and in safe mode. Nothing is taken that was signed more than five minutes ago or ahead: the
 * signature covers the time.
 */
public final class WeChatEnvelope {

    public static final String TOKEN = "token";
    public static final String AES_KEY = "aes-key";

    private static final Duration MOST_SKEW = Duration.ofMinutes(5);

    private final String receiverField;
    private final Clock clock;

    /** @param receiverField the setting that names whom safe messages are for */
    public WeChatEnvelope(String receiverField, Clock clock) {
        this.receiverField = receiverField;
        this.clock = clock;
    }

    /** What a plain check of the address asks for; nothing where the caller is not the vendor. */
    public Optional<String> echo(Call call, Account account) {
        return isFresh(call) && isSigned(call, account, "signature") ? call.query("echostr") : Optional.empty();
    }

    /** The same where even that is sealed. */
    public Optional<String> sealedEcho(Call call, Account account) {
        var sealed = call.query("echostr").orElse("");
        return isFresh(call) && isSigned(call, account, "msg_signature", sealed)
                ? Optional.of(crypto(account).open(sealed))
                : Optional.empty();
    }

    /**
     * The XML that was pushed, opened where it was sealed; nothing where the caller is not the vendor. Once a key is given
     * only sealed messages count: else a plain one would need no more than the weaker signature.
     */
    public Optional<String> open(Call call, Account account) {
        var body = new String(call.body(), StandardCharsets.UTF_8);
        if (!isFresh(call)) {
            return Optional.empty();
        }
        if (!account.has(AES_KEY)) {
            return isSigned(call, account, "signature") ? Optional.of(body) : Optional.empty();
        }
        var sealed = sealedIn(body);
        return isSigned(call, account, "msg_signature", sealed)
                ? Optional.of(crypto(account).open(sealed))
                : Optional.empty();
    }

    private static String sealedIn(String body) {
        try {
            return WeChatXml.read(body).text("Encrypt");
        } catch (Unreadable e) {
            return "";
        }
    }

    private boolean isSigned(Call call, Account account, String name, String... more) {
        var parts = new String[3 + more.length];
        parts[0] = account.require(TOKEN);
        parts[1] = call.query("timestamp").orElse("");
        parts[2] = call.query("nonce").orElse("");
        System.arraycopy(more, 0, parts, 3, more.length);
        return WeChatCrypto.isSigned(call.query(name).orElse(""), parts);
    }

    private boolean isFresh(Call call) {
        try {
            var at =
                    Instant.ofEpochSecond(Long.parseLong(call.query("timestamp").orElse("")));
            return Duration.between(at, clock.instant()).abs().compareTo(MOST_SKEW) <= 0;
        } catch (NumberFormatException | ArithmeticException | java.time.DateTimeException e) {
            return false;
        }
    }

    private WeChatCrypto crypto(Account account) {
        return new WeChatCrypto(account.require(AES_KEY), account.require(receiverField));
    }
}
