package org.huiyin.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page for all people at all vendors: write as one of them, and read what reached them. */
final class Phone implements AutoCloseable {

    private static final String HEAD = """
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta http-equiv="refresh" content="5;url=/"><title>模拟平台 · Simulated vendors</title>
            <style>body{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
            form{display:flex;gap:.5rem;flex-wrap:wrap}input[name=text]{flex:1;min-width:12rem}
            input,select,button{font:inherit;padding:.3rem .5rem}li{margin:.6rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
            </style><h1>模拟平台 · Simulated vendors</h1>""";

    private static final String FORM = """
            <form method="post"><select name="vendor" aria-label="平台 Vendor"><option>wechat<option>telegram<option>wecom
            <option value="weibo">weibo 私信<option value="comment">weibo 评论<option value="email">邮件 e-mail</select>
            <input name="text" aria-label="说什么 What you say" autofocus required><button>发送 Send</button></form>
            <h2>收到的 · What arrived</h2><ul>""";

    private static final long ME = 6_600_001;

    private final Vendors vendors;
    private final VendorServer server;

    Phone(int port, Vendors vendors) {
        this.vendors = vendors;
        this.server = new VendorServer(port, this::answer);
    }

    URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }

    private Told answer(Asked asked) {
        if (asked.method().equals("POST")) {
            say(asked.form());
        }
        var page = new StringBuilder(HEAD).append(FORM);
        arrived().reversed().forEach(line -> page.append("<li>").append(escaped(line)));
        return Told.bytes("text/html; charset=utf-8", page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void say(Map<String, String> form) {
        var text = form.getOrDefault("text", "");
        switch (form.getOrDefault("vendor", "")) {
            case "telegram" -> vendors.telegram().says(ME, "Me", text);
            case "wecom" -> vendors.wecom().says("wmME", text);
            case "weibo" -> vendors.weibo().says(ME, text);
            case "comment" -> vendors.weibo().comments(ME, "me", text);
            case "email" -> vendors.mail().says("me@mail.example", "Me", "", text);
            default -> vendors.wechat().says("oME", text);
        }
    }

    private List<String> arrived() {
        var lines = new ArrayList<String>();
        // Last on the page: mails are long.
        vendors.mail()
                .sent()
                .forEach(sent -> lines.add(line("e-mail", sent.to(), sent.subject() + "\n" + sent.text())));
        vendors.wechat().sent().forEach(sent -> lines.add(line("wechat", sent.openid(), sent.text())));
        vendors.wecom().sent().forEach(sent -> lines.add(line("wecom", sent.to(), sent.text())));
        vendors.telegram().sent().forEach(sent -> lines.add(line("telegram", Long.toString(sent.chat()), sent.text())));
        vendors.weibo().sent().forEach(sent -> lines.add(line("weibo", sent.to(), sent.text())));
        return lines;
    }

    private static String line(String vendor, @Nullable String to, String text) {
        return vendor + " → " + (to == null ? "评论 comment" : to) + "\n" + text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
