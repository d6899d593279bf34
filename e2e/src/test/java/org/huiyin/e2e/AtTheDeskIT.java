package org.huiyin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How staff works with the inbox: without a mouse, two at a time, and with an input method. */
class AtTheDeskIT {

    private static final Look LOOK = Look.in("zh-CN");

    /** On the page's own clock, in milliseconds: longer than it waits before it looks something up. */
    private static final long LONG_AFTER = 5_000;

    @BeforeAll
    static void withABrowser() {
        assumeTrue(Chromium.isThere());
    }

    @Test
    void theQueueIsWorkedWithoutAMouse() {
        try (var lead = atTheInbox()) {
            var page = lead.page();
            page.keyboard().press("j");
            page.keyboard().press("j");
            var second = focused(page);
            page.keyboard().press("j");
            Assertions.assertThat(focused(page)).isNotEqualTo(second);
            page.keyboard().press("k");
            Assertions.assertThat(focused(page)).isEqualTo(second);

            page.keyboard().press("x");
            assertThat(page.locator("hy-list .row [data-select]:checked")).hasCount(1);
            page.keyboard().press("x");
            assertThat(page.locator("hy-list .row [data-select]:checked")).hasCount(0);

            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*" + Pattern.quote(second) + ".*"));
            assertThat(page.locator("textarea[name=text]").first()).isVisible();
        }
    }

    @Test
    void aSingleKeyDoesNothingWhileSomebodyTypes() {
        try (var lead = atTheInbox()) {
            var page = lead.page();
            page.keyboard().press("/");
            var search = page.locator("input[name=q]");
            assertThat(search).isFocused();
            page.keyboard().type("jkx?");
            assertThat(search).hasValue("jkx?");
            page.keyboard().press("Escape");
            assertThat(search).not().isFocused();

            page.keyboard().press("?");
            assertThat(page.locator("hy-keys dialog")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("hy-keys dialog")).isHidden();
        }
    }

    @Test
    void whatOneChangesTheOtherSeesWithoutReloadingAndWithoutLosingWhatIsHalfTyped() {
        try (var one = atTheInbox();
                var other = new Person(DemoShop.huiyin().address(), LOOK)) {
            DemoShop.logIn("admin").byAndIn(other);
            var issue = firstIssue(one.page());
            other.go("/inbox/" + issue);
            var half = other.page().locator("textarea[name=text]").first();
            half.fill("写到一半");
            half.focus();

            one.go("/issues/" + issue + "/title");
            var title = "同事刚改过的题目 " + System.nanoTime();
            one.fill("title", title).send("title");

            assertThat(other.page().locator("#main").getByText(title).first()).isVisible();
            assertThat(half).hasValue("写到一半");
            assertThat(half).isFocused();
        }
    }

    @Test
    void whileCharactersAreBeingChosenNothingIsSentAndNothingIsLookedUp() {
        try (var reporter = new Person(DemoShop.huiyin().address(), LOOK.onAPhone())) {
            reporter.page().clock().install();
            var page = reporter.go("/f/web").page();
            var asked = new ArrayList<String>();
            page.onRequest(request -> {
                if (request.url().contains("/similar")) {
                    asked.add(request.url());
                }
            });
            var field = page.locator("textarea[name=text]");
            field.focus();
            compose(page, "fukuan chenggong");
            press(field, "Enter");
            page.clock().runFor(LONG_AFTER);
            hearOfAllRequests(page);
            Assertions.assertThat(asked).isEmpty();
            Assertions.assertThat(reporter.path()).endsWith("/f/web");

            page.waitForRequest(request -> request.url().contains("/similar"), () -> {
                page.keyboard().insertText("付款成功了，订单还是待支付");
                page.clock().runFor(LONG_AFTER);
            });
            assertThat(field).hasValue("付款成功了，订单还是待支付");
        }
    }

    /** They are told in their order: behind this one, none that was sent before it is still to come. */
    private static void hearOfAllRequests(Page page) {
        page.waitForRequest("**/health/live", () -> page.evaluate("() => void fetch('/health/live')"));
    }

    @Test
    void whoeverChoosesAnotherLanguageIsAnsweredInIt() {
        try (var reader = new Person(DemoShop.huiyin().address(), Look.in("en"))) {
            var logIn = DemoShop.logIn("admin");
            reader.post("/login", Map.of("email", logIn.email(), "password", logIn.password()));
            var page = reader.page();
            page.navigate(DemoShop.huiyin().address("/me").toString());
            choose(page, "zh-CN");
            assertThat(page.locator(".toast span").last()).hasText("已保存。");
            choose(page, "en");
            assertThat(page.locator(".toast span").last()).hasText("Saved.");
            reader.see();
        }
    }

    private static void choose(Page page, String language) {
        page.locator("select[name=locale]").selectOption(language);
        page.locator("form[action='/me'] button").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    /** As an input method does: a composition with a text that is not meant yet. */
    private static void compose(Page page, String typed) {
        var session = page.context().newCDPSession(page);
        var text = new com.google.gson.JsonObject();
        text.addProperty("text", typed);
        text.addProperty("selectionStart", typed.length());
        text.addProperty("selectionEnd", typed.length());
        session.send("Input.imeSetComposition", text);
    }

    /** The key that ends a choice, as the page is told of it while the choice is going on. */
    private static void press(Locator field, String key) {
        field.evaluate(
                "(e, key) => e.dispatchEvent(new KeyboardEvent('keydown',"
                        + " {key, keyCode: 229, bubbles: true, cancelable: true, isComposing: true}))",
                key);
    }

    private static Person atTheInbox() {
        var person = new Person(DemoShop.huiyin().address(), LOOK);
        DemoShop.logIn("admin").byAndIn(person);
        return person.go("/inbox");
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("new URL(document.activeElement.href ?? location.href).pathname"));
    }

    private static String firstIssue(Page page) {
        var link = page.locator("hy-list .row__link").first().getAttribute("href");
        return link.replaceAll(".*/inbox/(\\d+).*", "$1");
    }
}
