package org.huiyin.channel.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Incoming.Attachment;
import org.huiyin.channel.Raw;
import org.huiyin.channel.Unreadable;

/** Makes words of one push of an official account. */
final class WeChatPush {

    private static final String SCENE = "qrscene_";

    private final String channel;
    private final WeChatXml xml;

    WeChatPush(String channel, WeChatXml xml) {
        this.channel = channel;
        this.xml = xml;
    }

    /** A message id alone has been seen twice for two people; events have none at all. */
    static Raw raw(String xml, Instant now) {
        var bytes = xml.getBytes(StandardCharsets.UTF_8);
        try {
            var push = WeChatXml.read(xml);
            var from = push.text("FromUserName") + ":" + push.text("CreateTime");
            var id = messageId(push).isEmpty()
                    ? "event:" + from + ":" + push.text("Event") + ":" + push.text("EventKey")
                    : "msg:" + messageId(push) + ":" + from;
            return new Raw(id, "text/xml", bytes, Instant.ofEpochSecond(seconds(push)), sequence(push));
        } catch (Unreadable e) {
            return Raw.unnamed("text/xml", bytes, now);
        }
    }

    Heard heard() {
        var type = xml.text("MsgType");
        var from = xml.text("FromUserName");
        if (from.isEmpty()) {
            throw new Unreadable("malformed");
        }
        var sender = new Incoming.Sender(channel, from, null);
        var at = Instant.ofEpochSecond(seconds(xml));
        return type.equals("event") ? event(sender, at) : message(type, sender, at);
    }

    private Heard message(String type, Incoming.Sender sender, Instant at) {
        var text =
                switch (type) {
                    case "text" -> xml.text("Content");
                    case "location" ->
                        (xml.text("Label") + "\n" + xml.text("Location_X") + ", " + xml.text("Location_Y")).strip();
                    case "link" ->
                        (xml.text("Title") + "\n" + xml.text("Description") + "\n" + xml.text("Url")).strip();
                    case "voice" -> xml.text("Recognition");
                    default -> "";
                };
        var files = files(type);
        if (text.isEmpty() && files.isEmpty()) {
            return new Heard.Nothing("not-a-message");
        }
        var key = "m:" + messageId(xml) + ":" + sender.address();
        return Incoming.said(key, "chat:" + sender.address(), sender, text, at)
                .with(files)
                .at(null, "zh-CN");
    }

    private List<Attachment> files(String type) {
        return xml.find("MediaId")
                .map(media -> List.of(
                        switch (type) {
                            case "image" -> Attachment.toFetch("image.jpg", "image/jpeg", media);
                            case "voice" -> Attachment.toFetch("voice." + format(), "audio/" + format(), media);
                            default -> Attachment.toFetch("video.mp4", "video/mp4", media);
                        }))
                .orElse(List.of());
    }

    private Heard event(Incoming.Sender sender, Instant at) {
        var key = xml.text("EventKey");
        return switch (xml.text("Event").toLowerCase(Locale.ROOT)) {
            case "subscribe" ->
                new Heard.Presence(sender, true, key.startsWith(SCENE) ? key.substring(SCENE.length()) : "", at);
            case "scan" -> new Heard.Presence(sender, true, key, at);
            case "unsubscribe" -> new Heard.Presence(sender, false, "", at);
            default -> new Heard.Nothing("event");
        };
    }

    private String format() {
        var format = xml.text("Format").toLowerCase(Locale.ROOT);
        return format.matches("[a-z0-9]{1,8}") ? format : "amr";
    }

    /** Samples of the vendor spell it both ways. */
    private static String messageId(WeChatXml xml) {
        return xml.find("MsgId").or(() -> xml.find("MsgID")).orElse("");
    }

    private static long sequence(WeChatXml xml) {
        try {
            return Long.parseLong(messageId(xml));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static long seconds(WeChatXml xml) {
        try {
            return Long.parseLong(xml.text("CreateTime"));
        } catch (NumberFormatException e) {
            throw new Unreadable("malformed", e);
        }
    }
}
