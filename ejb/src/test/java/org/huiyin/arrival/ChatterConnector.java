package org.huiyin.arrival;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.channel.Account;
import org.huiyin.channel.Answer;
import org.huiyin.channel.Arrival;
import org.huiyin.channel.Call;
import org.huiyin.channel.Field;
import org.huiyin.channel.Haul;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Hook;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.LengthUnit;
import org.huiyin.channel.Limits;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Poll;
import org.huiyin.channel.Raw;
import org.huiyin.channel.Sending;
import org.huiyin.channel.Unreadable;
import org.jspecify.annotations.Nullable;

/** A vendor of this test: one line is one message, {@code number|change|who|words}. */
final class ChatterConnector implements Hook, Poll {

    static final Instant BEGINNING = Instant.parse("2026-11-21T07:00:00Z");

    final List<Haul> hauls = new ArrayList<>();
    boolean broken;

    @Override
    public String kind() {
        return "chatter";
    }

    @Override
    public Limits limits() {
        return Limits.chat(100, LengthUnit.CODE_POINTS);
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.secret("secret"), Field.optional("room"));
    }

    @Override
    public boolean isConnected(Account account) {
        return account.has("secret");
    }

    @Override
    public boolean isHooked(Account account) {
        return account.has("secret");
    }

    @Override
    public boolean isPolled(Account account) {
        return account.has("secret");
    }

    @Override
    public Arrival receive(Call call, Account account) {
        if (!call.header("x-secret").equals(account.get("secret"))) {
            return Arrival.refused(Answer.forbidden());
        }
        var text = new String(call.body(), StandardCharsets.UTF_8);
        return Arrival.of(
                Answer.ok("ok"), text.lines().map(ChatterConnector::raw).toList());
    }

    static Raw raw(String line) {
        int number = Integer.parseInt(line.split("\\|")[0]);
        var at = BEGINNING.plusSeconds(number);
        return new Raw("line:" + line, "text/plain", line.getBytes(StandardCharsets.UTF_8), at, number);
    }

    @Override
    public Haul poll(Account account, @Nullable String position) {
        if (broken) {
            throw new IllegalStateException("The vendor is away");
        }
        int page = Optional.ofNullable(position).map(Integer::parseInt).orElse(0);
        return page < hauls.size() ? hauls.get(page) : new Haul(List.of(), position, false);
    }

    @Override
    public Heard read(Raw raw, Account account) {
        if (broken) {
            throw new IllegalStateException("The vendor is away");
        }
        var parts = raw.text().split("\\|");
        if (parts.length != 4) {
            throw new Unreadable("malformed");
        }
        var sender = new Incoming.Sender(account.channel(), parts[2], parts[2]);
        var said = Incoming.said("m:" + parts[0], "chat:" + parts[2], sender, parts[3], raw.sentAt());
        return said.as(Incoming.Change.valueOf(parts[1]));
    }

    @Override
    public Sending send(Outgoing message, Account account) {
        return new Sending.Accepted("sent:" + message.messageId());
    }
}
