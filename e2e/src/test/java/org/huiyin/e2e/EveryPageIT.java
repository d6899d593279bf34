package org.huiyin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.testing.RunningHuiyin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the product, in both themes, wide and narrow: nothing a person should not meet, and nothing for axe. */
class EveryPageIT {

    @BeforeAll
    static void withABrowser() {
        assumeTrue(Chromium.isThere());
    }

    static Stream<Look> looks() {
        return Stream.of("zh-CN", "en-US")
                .map(Look::in)
                .flatMap(look -> Stream.of(look, look.inTheDark()))
                .flatMap(look -> Stream.of(look, look.onAPhone()));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybodysPages(Look look) {
        try (var person = new Person(DemoShop.huiyin().address(), look)) {
            assertThat(faultsOf(person, publicPages())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void pagesOfStaff(Look look) {
        try (var admin = new Person(DemoShop.huiyin().address(), look)) {
            DemoShop.logIn("admin").byAndIn(admin);
            assertThat(faultsOf(admin, staffPages())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void pagesThatSomebodyWasSentTo(Look look) {
        try (var person = new Person(OwnShop.huiyin().address(), look)) {
            assertThat(faultsOf(person, SentPages.ofOwnShop())).isEmpty();
        }
        try (var first = new Person(RunningHuiyin.shared().address(), look)) {
            assertThat(faultsOf(first, Map.of("setup", "/setup"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "en-US"})
    void everybodysPagesWithoutScripts(String language) {
        try (var person = new Person(
                DemoShop.huiyin().address(), Look.in(language).onAPhone().withoutScripts())) {
            publicPages().values().forEach(person::go);
        }
    }

    @Test
    void whoReadsTraditionalCharactersLogsInWithThem() {
        try (var person = new Person(DemoShop.huiyin().address(), Look.in("zh-TW"))) {
            person.go("/login");
            assertThat(person.text()).contains("登入").contains("密碼").doesNotContain("登录");
        }
    }

    private static List<String> faultsOf(Person person, Map<String, String> pages) {
        var faults = new ArrayList<String>();
        pages.forEach((name, path) -> {
            person.go(path).shoot(name);
            Axe.faultsOf(person.page()).forEach(fault -> faults.add(path + ": " + fault));
        });
        return faults;
    }

    private static Map<String, String> publicPages() {
        var api = Api.of(DemoShop.huiyin());
        var feed = Api.read(DemoShop.huiyin().get("/changelog/feed.json").body());
        var release = feed.path("items").path(0).path("url").asText();
        var token = api.post("/api/v1/reports", Map.of("text", "保温杯的盖子拧不紧，放包里漏水。"))
                .path("token")
                .asText();
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("form", "/f/web");
        pages.put("frame", "/w/app");
        pages.put("form-code", "/q/AAAAAAAA-AAAAAAAAAAAA");
        pages.put("receipt", "/s/" + token);
        pages.put("me-too", "/f/web/me-too/" + someIssue());
        pages.put("links", "/links");
        pages.put("changelog", "/changelog");
        pages.put("release", release.substring(release.indexOf("/changelog/")));
        pages.put("subscribe", "/subscribe");
        pages.put("privacy", "/privacy");
        pages.put("accessibility", "/accessibility");
        pages.put("problem", "/problems/not-found");
        pages.put("not-found", "/f/nowhere");
        pages.put("login", "/login");
        return pages;
    }

    private static Map<String, String> staffPages() {
        var login = DemoShop.logIn("admin");
        var admin = Api.of(DemoShop.huiyin()).as(login.email(), login.password());
        var issue = someIssue();
        var report = admin.get("/api/v1/issues/" + issue)
                .path("reportList")
                .path(0)
                .path("reference")
                .asText();
        var pages = new LinkedHashMap<String, String>();
        pages.put("inbox", "/inbox");
        pages.put("inbox-issue", "/inbox/" + issue);
        pages.put("issue", "/issues/" + issue);
        for (var part : List.of("history", "assignment", "title", "merge", "end")) {
            pages.put("issue-" + part, "/issues/" + issue + "/" + part);
        }
        pages.put("report", "/reports/" + report);
        pages.put(
                "person",
                "/people/"
                        + admin.get("/api/v1/issues/" + issue)
                                .path("reportList")
                                .path(0)
                                .path("person")
                                .asText());
        pages.put("outbox", "/outbox");
        pages.put("capture", "/capture");
        pages.put("aside", "/aside");
        pages.put("codes", "/codes");
        pages.put("imports", "/imports");
        pages.put("codes-sheet", "/codes/sheet");
        pages.put("proposals", "/proposals");
        pages.put("regrouping", "/proposals/regrouping");
        pages.put("search", "/search?q=%E6%B2%A1%E6%94%B6%E5%88%B0");
        pages.put("search-issues", "/search?in=issues");
        pages.put("unsure", "/unsure");
        pages.put("labels", "/reports/" + report + "/labels");
        pages.put("meter", "/meter");
        pages.put("meter-check", "/meter/check");
        pages.put("releases", "/releases");
        pages.put("release-new", "/releases/new");
        admin.get("/api/v1/releases").path("items").forEach(release -> {
            if (release.path("state").asText().equals("published")) {
                pages.put(
                        "release-announce",
                        "/releases/" + release.path("release").asText() + "/announcements");
            }
        });
        pages.put("me", "/me");
        pages.put("admin", "/admin");
        for (var part : List.of("groups", "topics", "routing", "people")) {
            pages.put("admin-" + part, "/admin/" + part);
            pages.put("admin-" + part + "-new", "/admin/" + part + "/new");
        }
        pages.put("admin-relabelling", "/admin/relabelling");
        pages.put("admin-widget", "/admin/widget");
        pages.put("admin-widget-preview", "/admin/widget/preview");
        pages.put("admin-channels", "/admin/channels");
        pages.put("admin-channel", "/admin/channels/telegram");
        pages.put("admin-channel-email", "/admin/channels/email");
        pages.put("admin-quarantine", "/admin/quarantine");
        for (var part : Map.of(
                        "groups", "workgroups", "topics", "topics", "routing", "routing-rules", "people", "members")
                .entrySet()) {
            var id = first(admin, "/api/v1/" + part.getValue(), "id");
            pages.put("admin-" + part.getKey() + "-one", "/admin/" + part.getKey() + "/" + id);
        }
        pages.put("admin-replies", "/admin/replies");
        pages.put("admin-replies-new", "/admin/replies/new");
        pages.put("outbox-one", "/outbox/" + first(admin, "/api/v1/notices?limit=1", "id"));
        var release = first(admin, "/api/v1/releases?limit=1", "release");
        pages.put("release-one", "/releases/" + release);
        pages.put("release-preview", "/releases/" + release + "/preview");
        pages.put("design", "/design");
        return pages;
    }

    private static String someIssue() {
        var login = DemoShop.logIn("admin");
        return first(Api.of(DemoShop.huiyin()).as(login.email(), login.password()), "/api/v1/issues?limit=1", "issue");
    }

    private static String first(Api api, String list, String name) {
        return api.get(list).path("items").path(0).path(name).asText();
    }
}
