package org.huiyin.simulator;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** All simulated vendors on this machine, each with one account, and what the product must be given to connect them. */
public final class Vendors implements AutoCloseable {

    private static final String BOT = "123456:simulated-bot";
    private static final String APP = "wx0000000000000001";
    private static final String CORP = "ww0000000000000001";
    private static final String SERVICE = "wkSIMULATED";
    private static final String SECRET = "simulated-secret";
    private static final String WORD = "simulatedToken";
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY";

    private final TelegramSimulator telegram;
    private final WeChatSimulator wechat;
    private final WeComSimulator wecom;
    private final WeiboSimulator weibo;
    private final MailSimulator mail;

    /** @param firstPort 0 for any that are free, else this one and the next five */
    public Vendors(int firstPort, Clock clock) {
        telegram = new TelegramSimulator(port(firstPort, 0), BOT, clock);
        wechat = new WeChatSimulator(port(firstPort, 1), new WeChatSimulator.Account(APP, SECRET, WORD, KEY), clock);
        wecom = new WeComSimulator(
                port(firstPort, 2), new WeComSimulator.Account(CORP, SECRET, SERVICE, WORD, KEY), clock);
        weibo = new WeiboSimulator(port(firstPort, 3), SECRET, SECRET, clock);
        mail = new MailSimulator(port(firstPort, 4), clock);
    }

    public TelegramSimulator telegram() {
        return telegram;
    }

    public WeChatSimulator wechat() {
        return wechat;
    }

    public WeComSimulator wecom() {
        return wecom;
    }

    public WeiboSimulator weibo() {
        return weibo;
    }

    public MailSimulator mail() {
        return mail;
    }

    /** By name, what each can be told to do wrong. */
    Map<String, Whims> whims() {
        var whims = new LinkedHashMap<String, Whims>();
        whims.put("wechat", wechat.whims());
        whims.put("wecom", wecom.whims());
        whims.put("weibo", weibo.whims());
        whims.put("telegram", telegram.whims());
        whims.put("e-mail", mail.whims());
        return whims;
    }

    /** The settings with which the product calls these instead of the real ones. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("huiyin.egress.allow-private", "127.0.0.1");
        settings.put("huiyin.channel.telegram.api-base", telegram.address().toString());
        settings.put("huiyin.channel.wechat.api-base", wechat.address().toString());
        settings.put("huiyin.channel.wecom.api-base", wecom.address().toString());
        settings.put("huiyin.channel.weibo.api-base", weibo.address().toString());
        settings.put("huiyin.channel.weibo.messages-base", weibo.address().toString());
        settings.putAll(mail.settings());
        return settings;
    }

    /**
     * Connects all channels of a running product, as its administrator would on the set-up pages.
     *
     * @throws IllegalStateException where one of them cannot be connected
     */
    public void connect(URI product, String email, String password) {
        var huiyin = new HuiyinClient(product);
        huiyin.logIn(email, password);
        require(huiyin.connect("telegram", Map.of("bot-token", BOT, "mode", "poll")));
        huiyin.give("wechat", Map.of("app-id", APP, "app-secret", SECRET, "token", WORD, "aes-key", KEY));
        requireCheck("wechat", wechat.register(huiyin.hook("wechat")));
        huiyin.give(
                "wecom",
                Map.of("corp-id", CORP, "corp-secret", SECRET, "open-kfid", SERVICE, "token", WORD, "aes-key", KEY));
        requireCheck("wecom", wecom.register(huiyin.hook("wecom")));
        huiyin.give("weibo", Map.of("access-token", SECRET, "app-secret", SECRET));
        requireCheck("weibo", weibo.register(huiyin.hook("weibo")));
        require(huiyin.connect("email", mail.account()));
    }

    @Override
    public void close() {
        telegram.close();
        wechat.close();
        wecom.close();
        weibo.close();
        mail.close();
    }

    private static void require(String tested) {
        if (!tested.contains("\"works\":true")) {
            throw new IllegalStateException(tested);
        }
    }

    private static void requireCheck(String channel, boolean isOurs) {
        if (!isOurs) {
            throw new IllegalStateException("The check of the address of " + channel + " failed");
        }
    }

    private static int port(int first, int which) {
        return first == 0 ? 0 : first + which;
    }
}
