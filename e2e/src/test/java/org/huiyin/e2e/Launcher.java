package org.huiyin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.net.URI;

/** The button on somebody else's page, pressed by a visitor, and the frame behind it. */
final class Launcher implements AutoCloseable {

    /** Its inside is closed to the page it stands on, and to tests with it; nothing else is changed. */
    private static final String LOOK_INSIDE = "const attach = Element.prototype.attachShadow;"
            + "Element.prototype.attachShadow = function (how) { return attach.call(this, {...how, mode: 'open'}) }";

    private final Person visitor;

    Launcher(URI site, URI huiyin, Look look) {
        visitor = new Person(site, look).alsoAt(huiyin);
        visitor.page().addInitScript(LOOK_INSIDE);
    }

    Launcher visit() {
        visitor.go("/");
        assertThat(button()).isVisible();
        return this;
    }

    Launcher open() {
        button().click();
        assertThat(form().locator("h1")).isVisible();
        return this;
    }

    Launcher say(String words) {
        form().locator("[name=text]").fill(words);
        form().locator("form button.btn--primary").last().click();
        assertThat(form().locator(".sheet__said")).isVisible();
        return this;
    }

    /** In the list of what this browser sent. */
    Launcher reads(String words) {
        assertThat(form().locator("[data-mine]")).containsText(words);
        return this;
    }

    Launcher isTold(String words) {
        assertThat(form().locator(".sheet__said")).containsText(words);
        return this;
    }

    Launcher shut() {
        form().locator("[data-close-frame]").click();
        assertThat(visitor.page().locator("feedback-launcher dialog")).isHidden();
        return this;
    }

    /** How many answers wait, as the button says; an empty text for none. */
    Launcher waits(String count) {
        var badge = visitor.page().locator("feedback-launcher b");
        if (count.isEmpty()) {
            assertThat(badge).isHidden();
        } else {
            assertThat(badge).hasText(count);
            assertThat(badge).isVisible();
        }
        return this;
    }

    /** Of the status page behind the newest of what was sent. */
    String link() {
        return form().locator("[data-mine] a").first().getAttribute("href");
    }

    private Locator button() {
        return visitor.page().locator("feedback-launcher button");
    }

    private FrameLocator form() {
        return visitor.page().frameLocator("feedback-launcher iframe");
    }

    @Override
    public void close() {
        visitor.close();
    }
}
