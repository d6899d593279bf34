package org.huiyin.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages that nobody finds, but is sent a link to: by a mail about a fix, by a subscription, by an invitation. */
final class SentPages {

    private static final Duration SOON = Duration.ofSeconds(30);

    private SentPages() {}

    static Map<String, String> ofOwnShop() {
        return Made.PAGES;
    }

    /** Only holds them: what waits is not asked by another thread while this class is being made. */
    private static final class Made {

        private static final Map<String, String> PAGES = make();
    }

    private static Map<String, String> make() {
        var admin = Api.of(OwnShop.huiyin()).as(OwnShop.ADMIN.email(), OwnShop.ADMIN.password());
        var told = fixed(admin);
        var pages = new LinkedHashMap<String, String>();
        pages.put("verdict", told.link("/v/"));
        pages.put("unsubscribe", told.link("/unsubscribe/"));
        pages.put("join", invited(admin));
        return pages;
    }

    private static Post.Letter fixed(Api admin) {
        var change = "背包的肩带加宽了";
        var report = admin.post(
                        "/api/v1/reports",
                        Map.of("text", "背包的肩带太细，背久了勒肩膀。", "contact", Map.of("email", "sent@example.org")))
                .path("id")
                .asText();
        await().atMost(SOON).until(() -> !issueOf(admin, report).isEmpty());
        admin.put(
                "/api/v1/issues/" + issueOf(admin, report) + "/fix",
                Map.of("kind", "adjustment", "what", Map.of("zh-CN", change, "en", "Wider straps")));
        return OwnShop.post().with(change, 1).getFirst();
    }

    private static String issueOf(Api admin, String report) {
        return admin.get("/api/v1/reports/" + report)
                .path("finding")
                .path("issue")
                .asText();
    }

    private static String invited(Api admin) {
        var link = admin.post(
                        "/api/v1/members",
                        Map.of("email", "new@example.org", "name", "新同事", "roles", List.of("member")))
                .path("invitation")
                .asText();
        return link.substring(link.indexOf("/join/"));
    }
}
