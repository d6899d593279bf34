package org.huiyin.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page for all people at all vendors: write as one of them, have a vendor do wrong, and read what reached people. */
final class Phone implements AutoCloseable {

    private static final String HEAD = """
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>模拟平台 · Simulated vendors</title>
            <style>:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:1.5rem auto;
            padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.1rem;margin:1.5rem 0 .25rem}p{margin:.25rem 0;opacity:.8}
            .say{display:flex;gap:.5rem;flex-wrap:wrap}input[name=text]{flex:1;min-width:12rem}
            input,select,button{font:inherit;padding:.3rem .5rem}td button{font-size:.85rem;margin:.1rem 0}
            th{text-align:start;vertical-align:top;padding:.4rem .75rem 0 0;font-weight:600}b{padding:0 .4rem;border-radius:1rem;
            background:#b3261e;color:#fff}ul{padding:0;list-style:none}li{margin:.75rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
            summary{margin:1rem 0 0}iframe{border:0;width:100%;height:calc(100vh - 13rem);min-height:30rem}
            details iframe{height:27rem;min-height:0}.part{margin:0;padding:0}
            </style>""";

    private static final String WRITE = """
            <h1>模拟平台 · Simulated vendors</h1>
            <form class="say" method="post" action="/"><select name="vendor" aria-label="平台 Vendor"><option>wechat
            <option>telegram<option>wecom<option value="weibo">weibo 私信<option value="comment">weibo 评论
            <option value="email">邮件 e-mail</select>
            <input name="text" aria-label="说什么 What you say" autofocus required><button>发送 Send</button></form>
            <details%s><summary>让平台出错 · Have a vendor do wrong</summary>
            <iframe src="/wrong" title="让平台出错 Have a vendor do wrong"></iframe></details>
            <iframe src="/now" title="收到的 What arrived"></iframe>""";

    /** In a frame of its own, which looks again while somebody types above it. */
    private static final String PART = """
            <meta http-equiv="refresh" content="5;url=%s"><body class="part">""";

    private static final String HOW = """
            <p>按一下，下一次调用就这样；按两下，接下来两次。One press, the next call; two, the next two.</p>""";

    private static final long ME = 6_600_001;

    private final Vendors vendors;
    private final Switches switches;
    private final VendorServer server;

    Phone(int port, Vendors vendors) {
        this.vendors = vendors;
        this.switches = new Switches(vendors.whims());
        this.server = new VendorServer(port, Whims.none(), this::answer);
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
            switches.press(asked.form().getOrDefault("wrong", ""));
            say(asked.form());
            return Told.seeOther(asked.path());
        }
        return page(
                switch (asked.path()) {
                    case "/now" -> PART.formatted("/now") + arrivals();
                    case "/wrong" -> PART.formatted("/wrong") + HOW + switches.html();
                    default -> WRITE.formatted(switches.isAnyOn() ? " open" : "");
                });
    }

    private static Told page(String content) {
        return Told.bytes("text/html; charset=utf-8", (HEAD + content).getBytes(StandardCharsets.UTF_8));
    }

    private void say(Map<String, String> form) {
        var text = form.getOrDefault("text", "");
        switch (form.getOrDefault("vendor", "")) {
            case "wechat" -> vendors.wechat().says("oME", text);
            case "telegram" -> vendors.telegram().says(ME, "Me", text);
            case "wecom" -> vendors.wecom().says("wmME", text);
            case "weibo" -> vendors.weibo().says(ME, text);
            case "comment" -> vendors.weibo().comments(ME, "me", text);
            case "email" -> vendors.mail().says("me@mail.example", "Me", "", text);
            default -> {}
        }
    }

    private String arrivals() {
        var html = new StringBuilder("<h2>收到的 · What arrived</h2><ul>");
        forgeries().forEach(line -> html.append("<li>").append(line));
        arrived().reversed().forEach(line -> html.append("<li>").append(escaped(line)));
        return html.append("</ul>").toString();
    }

    private List<String> forgeries() {
        var lines = new ArrayList<String>();
        vendors.wechat().refusals().forEach(status -> lines.add(forgery("wechat", status)));
        vendors.wecom().refusals().forEach(status -> lines.add(forgery("wecom", status)));
        vendors.weibo().refusals().forEach(status -> lines.add(forgery("weibo", status)));
        return lines;
    }

    private static String forgery(String vendor, int status) {
        return vendor + " ← 签名不对的调用得到 a call with a wrong signature got " + status;
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
