package org.huiyin.channel.weibo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.channel.Account;
import org.huiyin.channel.Answer;
import org.huiyin.channel.Arrival;
import org.huiyin.channel.Board;
import org.huiyin.channel.Call;
import org.huiyin.channel.Field;
import org.huiyin.channel.Haul;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Hook;
import org.huiyin.channel.LengthUnit;
import org.huiyin.channel.Limits;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Poll;
import org.huiyin.channel.Probe;
import org.huiyin.channel.Raw;
import org.huiyin.channel.Sending;
import org.huiyin.channel.Spot;
import org.huiyin.channel.Unreadable;
import org.huiyin.channel.wechat.WeChatCrypto;
import org.huiyin.egress.Egress;
import org.huiyin.egress.Forms;
import org.huiyin.egress.NoAnswer;
import org.huiyin.egress.NotSent;
import org.jspecify.annotations.Nullable;

/**
 * A Weibo account. Comments below our posts and posts that mention us are fetched and answered below, for everybody to read
 * and therefore without any link of one person; messages of verified accounts are pushed and answered as messages.
 */
@ApplicationScoped
public class WeiboConnector implements Hook, Poll, Board {

    static final String APP_SECRET = "app-secret";

    private static final Duration MOST_SKEW = Duration.ofMinutes(5);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration WINDOW = Duration.ofDays(2);
    private static final int LONGEST_COMMENT = 280;
    private static final int LONGEST_MESSAGE = 299;
    private static final int A_PAGE = 200;

    private final WeiboApi api;
    private final Clock clock;

    @Inject
    public WeiboConnector(
            @ConfigProperty(name = "huiyin.channel.weibo.api-base", defaultValue = "https://api.weibo.com") String base,
            @ConfigProperty(name = "huiyin.channel.weibo.messages-base", defaultValue = "https://m.api.weibo.com")
                    String messages,
            Egress egress,
            Clock clock) {
        this.api = new WeiboApi(base, messages, egress);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "weibo";
    }

    /** Below a comment there is no window; a message that comes too late is refused by Weibo, and that is believed. */
    @Override
    public Limits limits() {
        return Limits.chat(LONGEST_MESSAGE, LengthUnit.CODE_POINTS);
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.secret(WeiboApi.TOKEN), Field.optionalSecret(APP_SECRET));
    }

    @Override
    public boolean isConnected(Account account) {
        return account.has(WeiboApi.TOKEN);
    }

    @Override
    public boolean isHooked(Account account) {
        return account.has(APP_SECRET);
    }

    @Override
    public boolean isPolled(Account account) {
        return account.has(WeiboApi.TOKEN);
    }

    @Override
    public Arrival receive(Call call, Account account) {
        if (!isFresh(call) || !isSigned(call, account)) {
            return Arrival.refused(Answer.forbidden());
        }
        if (call.isGet()) {
            return Arrival.of(Answer.ok(call.query("echostr").orElse("")), List.of());
        }
        return Arrival.of(Answer.ok(""), List.of(pushed(call.body())));
    }

    /** The position is the last number of each of the three lists. */
    @Override
    public Haul poll(Account account, @Nullable String position) {
        var last = (position == null ? "0,0,0" : position).split(",");
        var lists = List.of(
                new Listing("/2/comments/to_me.json", "comments", WeiboWords.COMMENT),
                new Listing("/2/comments/mentions.json", "comments", WeiboWords.COMMENT),
                new Listing("/2/statuses/mentions.json", "statuses", WeiboWords.POST));
        var raws = new ArrayList<Raw>();
        for (int i = 0; i < lists.size(); i++) {
            var found = fetch(account, lists.get(i), last[i]);
            raws.addAll(found);
            long since = Long.parseLong(last[i]);
            last[i] =
                    Long.toString(found.stream().mapToLong(Raw::sequence).max().orElse(since));
        }
        return new Haul(raws, String.join(",", last), false);
    }

    private record Listing(String path, String name, String kind) {}

    private List<Raw> fetch(Account account, Listing list, String since) {
        var query = Map.of("since_id", since, "count", Integer.toString(A_PAGE));
        var found = api.get(account, list.path(), query).getJsonArray(list.name());
        return found == null
                ? List.of()
                : found.getValuesAs(JsonObject.class).stream()
                        .map(what -> WeiboWords.raw(list.kind(), what))
                        .toList();
    }

    @Override
    public Heard read(Raw raw, Account account) {
        try {
            return new WeiboWords(account.channel(), WeiboApi.parse(raw.text())).heard();
        } catch (NoAnswer | ClassCastException | NullPointerException e) {
            throw new Unreadable("malformed", e);
        }
    }

    @Override
    public Sending send(Outgoing message, Account account) {
        var spot = message.spot();
        try {
            return spot != null && spot.isPublic() && spot.place() != null
                    ? comment(message, spot.place(), account)
                    : message(message, spot, account);
        } catch (NotSent e) {
            return new Sending.Later("no-connection " + e.getMessage());
        } catch (NoAnswer e) {
            return new Sending.Unknown(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public int longestPost() {
        return LONGEST_COMMENT;
    }

    @Override
    public LengthUnit postUnit() {
        return LengthUnit.HAN_HALVES;
    }

    /** Weibo takes it only with an address of a domain that is registered for the app. */
    @Override
    public Sending post(String text, Account account) {
        try {
            var answer = api.post(account, "/2/statuses/share.json", Map.of("status", text));
            return WeiboApi.code(answer) == 0
                    ? new Sending.Accepted("post:" + answer.getString("idstr", ""))
                    : refused(answer);
        } catch (NotSent e) {
            return new Sending.Later("no-connection " + e.getMessage());
        } catch (NoAnswer e) {
            return new Sending.Unknown(String.valueOf(e.getMessage()));
        }
    }

    /** Below the comment, or below the post that mentioned us. */
    private Sending comment(Outgoing message, String place, Account account) {
        var parts = place.split("/");
        var form = new LinkedHashMap<String, String>();
        form.put("id", parts[0]);
        form.put("comment", LengthUnit.HAN_HALVES.fit(message.spoken(), LONGEST_COMMENT, ""));
        if (parts.length == 2) {
            form.put("cid", parts[1]);
            form.put("without_mention", "0");
        }
        form.put("comment_ori", "0");
        var path = parts.length == 2 ? "/2/comments/reply.json" : "/2/comments/create.json";
        var answer = api.post(account, path, form);
        return WeiboApi.code(answer) == 0
                ? new Sending.Accepted("comment:" + answer.getString("idstr", ""))
                : refused(answer);
    }

    private Sending message(Outgoing message, @Nullable Spot spot, Account account) {
        var heardAt = spot == null ? null : spot.heardAt();
        if (heardAt != null && !clock.instant().isBefore(heardAt.plus(WINDOW))) {
            return new Sending.CannotReach("window-closed");
        }
        var end = message.more() == null ? "" : "\n" + message.more();
        var text = LengthUnit.CODE_POINTS.fit(message.brief(), LONGEST_MESSAGE, end);
        var data = Json.createObjectBuilder().add("text", text).build().toString();
        var form = Map.of(
                "type", "text", "data", Forms.encode(data), "receiver_id", message.address(), "save_sender_box", "1");
        var answer = api.message(account, "/2/messages/reply.json", form);
        return WeiboApi.code(answer) == 0 ? new Sending.Accepted() : refused(answer);
    }

    private static Sending refused(JsonObject answer) {
        var words = WeiboApi.words(answer);
        return switch (WeiboApi.code(answer)) {
            case 10_022, 10_023, 10_024 -> new Sending.Later("rate-limited " + words, AN_HOUR);
            case 21_327, 21_332, 21_314, 21_315, 21_316, 21_317 -> new Sending.Later("token " + words, AN_HOUR);
            case 10_001, 10_009, 10_010, 10_011 -> new Sending.Later("vendor-refused " + words, A_MINUTE);
            case 20_101, 20_201 -> new Sending.CannotReach("blocked " + words);
            case 21_301, 26_401, 26_402 -> new Sending.CannotReach("window-closed " + words);
            default -> new Sending.Refused("refused " + words);
        };
    }

    @Override
    public Probe probe(Account account) {
        try {
            var limit = api.get(account, "/2/account/rate_limit_status.json", Map.of("n", "1"));
            return new Probe.Works(limit.getInt("remaining_user_hits", 0) + "/" + limit.getInt("user_limit", 0));
        } catch (RuntimeException e) {
            return new Probe.Fails("vendor-refused " + e.getMessage());
        }
    }

    private Raw pushed(byte[] body) {
        try {
            return WeiboWords.pushed(WeiboApi.parse(new String(body, StandardCharsets.UTF_8)));
        } catch (NoAnswer | Unreadable | ClassCastException | NullPointerException e) {
            return Raw.unnamed("application/json", body, clock.instant());
        }
    }

    private static boolean isSigned(Call call, Account account) {
        return WeChatCrypto.isSigned(
                call.query("signature").orElse(""),
                account.require(APP_SECRET),
                call.query("timestamp").orElse(""),
                call.query("nonce").orElse(""));
    }

    private boolean isFresh(Call call) {
        try {
            var at = Optional.of(call.query("timestamp").orElse(""))
                    .map(Long::parseLong)
                    .map(Instant::ofEpochSecond);
            return Duration.between(at.get(), clock.instant()).abs().compareTo(MOST_SKEW) <= 0;
        } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
            return false;
        }
    }
}
