package org.huiyin.mail;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One or more mails of every kind, as they really go out. */
final class Samples {

    static final Brand BRAND = new Brand("青禾生活", URI.create("https://voice.example.com"));

    private static final URI STATUS = page("/s/8Jw2mXq4TtK0vN6cYzR1pA");
    private static final URI UNSUBSCRIBE = page("/u/5Rk9LqW3hB7dXs2MfV8nZw");
    private static final VerdictLinks VERDICT = new VerdictLinks(
            page("/v/Qe7Yb3NnP5sKj1HxT9rUgC?answer=solved"),
            page("/v/Qe7Yb3NnP5sKj1HxT9rUgC?answer=partly"),
            page("/v/Qe7Yb3NnP5sKj1HxT9rUgC?answer=not"));
    private static final Instant REPORTED = Instant.parse("2026-11-02T03:20:00Z");
    private static final Instant DUE = Instant.parse("2026-11-21T10:00:00Z");

    private Samples() {}

    /** By the name of their golden files; written in the reader's language, as staff would. */
    static Map<String, MailModel> all(Language language) {
        boolean english = language == Language.ENGLISH;
        boolean traditional = language == Language.TRADITIONAL_CHINESE;
        var samples = new LinkedHashMap<String, MailModel>();
        samples.put("acknowledgement-known", new Acknowledgement("3F7K9Q2M", STATUS, true));
        samples.put("acknowledgement-unknown", new Acknowledgement("3F7K9Q2M", STATUS, false));
        samples.put("answer", answer(language));
        for (var kind : FixAnnounced.Kind.values()) {
            samples.put("fix-" + kind.name().toLowerCase(Locale.ROOT), fix(kind, changed(language), 37));
        }
        samples.put("fix-alone", fix(FixAnnounced.Kind.REMEDY, changed(language), 1));
        samples.put(
                "outcome-answered",
                outcome(
                        OutcomeAnnounced.Kind.ANSWERED,
                        english
                                ? "Yes. Open “Me”, then “Invoices”, and choose the month."
                                : traditional ? "可以。請開啟「我的」裡的「發票」，再選擇月份。" : "可以。打开“我的”里的“发票”，再选择月份就行。"));
        samples.put(
                "outcome-thanked",
                outcome(
                        OutcomeAnnounced.Kind.THANKED,
                        english
                                ? "We read your note out at the morning meeting. It made our day."
                                : traditional ? "早上開會時，我們把您的話唸給大家聽了，大家都很開心。" : "早会上，我们把您的话念给了大家听，大家都很开心。"));
        samples.put(
                "outcome-declined",
                outcome(
                        OutcomeAnnounced.Kind.DECLINED,
                        english
                                ? "The cups would no longer fit the lids of the other two sizes. We keep the size as it is."
                                : traditional ? "改了杯型，另外兩種尺寸的杯蓋就蓋不緊了，所以先維持原樣。" : "改了杯型，另外两种规格的杯盖就盖不紧了，所以先维持原样。"));
        samples.put("release", release(language));
        samples.put("digest", digest(language));
        samples.put(
                "invitation",
                new Invitation(
                        english ? "Lin" : "林晓",
                        english ? "Zhou Ming" : "周明",
                        page("/join/Zx4Vt8Lm2Kq6Wn0PbRy7Dc"),
                        DUE));
        samples.put("subscription-confirmation", new SubscriptionConfirmation(page("/c/Hn5Jw9Xk3Tb7Qz1SvMg4Lp")));
        samples.put(
                "my-links",
                new MyLinks(List.of(
                        new MyLinks.Entry("3F7K9Q2M", REPORTED, "told", STATUS),
                        new MyLinks.Entry("7XW4D0HT", DUE, "in_progress", page("/s/Lp3Rz8Yw6Vn1Kt5QxBc9Md")))));
        samples.put(
                "joining-confirmation", new JoiningConfirmation("3F7K9Q2M", page("/mine/0192f6c0/Hq7Lz3Vd8Rt5Wk2Yn")));
        samples.put("erasure-confirmation", new ErasureConfirmation("3F7K9Q2M", page("/e/Wd6Mx2Bq9Fs4Ht8JkNv3Zr")));
        return samples;
    }

    static URI page(String path) {
        return URI.create("https://voice.example.com" + path);
    }

    static FixAnnounced fix(FixAnnounced.Kind kind, String what, int people) {
        return new FixAnnounced("3F7K9Q2M", what, kind, REPORTED, people, VERDICT, STATUS, UNSUBSCRIBE);
    }

    static Answer answer(String text, String quote) {
        return new Answer("3F7K9Q2M", text, STATUS, Optional.of(quote));
    }

    static ReleaseNote release(String title, String bodyText, String bodyHtml) {
        return new ReleaseNote(title, bodyText, bodyHtml, page("/changelog/2026-11"), 52, UNSUBSCRIBE);
    }

    static Digest digest(String workgroup, String title) {
        return new Digest(workgroup, List.of(new Digest.Item(142, title, 37, Optional.of(DUE), true)), page("/inbox"));
    }

    private static Answer answer(Language language) {
        return switch (language) {
            case SIMPLIFIED_CHINESE ->
                answer("查到了：86元已经在11月2日原路退回，一般一到三个工作日到账。\n\n如果周五还没有收到，请把银行卡后四位发给我们，我们去催。", "扫码付了钱，订单还显示“待支付”");
            case TRADITIONAL_CHINESE ->
                answer("查到了：86元已在11月2日退回原付款方式，通常一到三個工作天會入帳。\n\n如果星期五還沒收到，請告訴我們卡號末四碼，我們會去催。", "掃碼付了錢，訂單還顯示「待付款」");
            case ENGLISH ->
                answer(
                        "We found it: your 86 yuan went back to your card on 2 November. Banks take up to three working days.\n\n"
                                + "If it is not there on Friday, send us the last four digits of the card and we will chase it.",
                        "I paid by QR code and the order still says “unpaid”");
        };
    }

    private static String changed(Language language) {
        return switch (language) {
            case SIMPLIFIED_CHINESE -> "付款之后，订单状态现在会在5秒内更新。\n如果支付平台没有回应，页面会直接告诉您“钱已收到，正在核对”，不会再让您重新付款。";
            case TRADITIONAL_CHINESE -> "付款之後，訂單狀態現在會在5秒內更新。\n如果支付平台沒有回應，頁面會直接顯示「款項已收到，核對中」，不會再請您重新付款。";
            case ENGLISH ->
                "Orders now show as paid within five seconds.\n"
                        + "When the payment provider is silent, the page says “received, being checked” and no longer asks you to pay again.";
        };
    }

    private static OutcomeAnnounced outcome(OutcomeAnnounced.Kind kind, String text) {
        Optional<VerdictLinks> verdict =
                kind == OutcomeAnnounced.Kind.ANSWERED ? Optional.of(VERDICT) : Optional.empty();
        return new OutcomeAnnounced(kind, "3F7K9Q2M", text, verdict, STATUS, UNSUBSCRIBE);
    }

    private static ReleaseNote release(Language language) {
        return switch (language) {
            case SIMPLIFIED_CHINESE ->
                release(
                        "付款更快，退款看得见",
                        "付款后5秒内更新订单。\n退款的每一步都写在订单里。",
                        "<ul><li>付款后5秒内更新订单。</li><li>退款的每一步都写在<a href=\"https://voice.example.com/changelog\">订单</a>里。</li></ul>");
            case TRADITIONAL_CHINESE ->
                release(
                        "付款更快，退款看得見",
                        "付款後5秒內更新訂單。\n退款的每一步都寫在訂單裡。",
                        "<ul><li>付款後5秒內更新訂單。</li><li>退款的每一步都寫在<a href=\"https://voice.example.com/changelog\">訂單</a>裡。</li></ul>");
            case ENGLISH ->
                release(
                        "Faster payment, visible refunds",
                        "Orders show as paid within five seconds.\nEvery step of a refund is on the order.",
                        "<ul><li>Orders show as paid within five seconds.</li><li>Every step of a refund is on the <a href=\"https://voice.example.com/changelog\">order</a>.</li></ul>");
        };
    }

    private static Digest digest(Language language) {
        boolean english = language == Language.ENGLISH;
        boolean traditional = language == Language.TRADITIONAL_CHINESE;
        return new Digest(
                english ? "Checkout and payment" : traditional ? "收銀與支付" : "收银与支付",
                List.of(
                        new Digest.Item(
                                142,
                                english
                                        ? "Paid by QR code, order still unpaid"
                                        : traditional ? "掃碼付款後訂單仍顯示待付款" : "扫码支付后订单仍显示“待支付”",
                                37,
                                Optional.of(DUE),
                                true),
                        new Digest.Item(
                                151,
                                english ? "Invoices by shop" : traditional ? "希望能依門市匯出發票" : "能否按门店导出发票？",
                                1,
                                Optional.empty(),
                                false)),
                page("/inbox"));
    }
}
