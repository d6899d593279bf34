package org.huiyin.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huiyin.channel.Account;
import org.huiyin.channel.Connector;
import org.huiyin.channel.LengthUnit;
import org.huiyin.channel.Limits;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Sending;

/** A chat that lets us answer for two days, and takes everything. */
public final class Chat implements Connector {

    public static final String KIND = "wechat";

    public final List<String> said = new CopyOnWriteArrayList<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Limits limits() {
        return Limits.chat(600, LengthUnit.CODE_POINTS).within(Duration.ofHours(48), 5);
    }

    @Override
    public boolean isConnected(Account account) {
        return true;
    }

    @Override
    public Sending send(Outgoing message, Account account) {
        said.add(message.address());
        return new Sending.Accepted("said:" + message.address());
    }
}
