package org.huiyin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody at a browser of their own. Whatever a person should never meet is noted on every page and fails the test at the
 * end: an error on the console or of a script, a broken content policy, a request to a foreign host, a server error, a page
 * wider than the window, a page in another language than asked for, a text that is missing.
 */
final class Person implements AutoCloseable {

    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?\\?[\\w.-]+");
    private static final int SERVER_ERROR = 500;
    private static final int CLIENT_ERROR = 400;
    private static final int SEE_OTHER = 303;

    private final URI server;
    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final List<String> sites = new ArrayList<>();

    Person(URI server, Look look) {
        this.server = server;
        this.sites.add(server.toString());
        this.look = look;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(look.language())
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(look.width(), 900)
                        .setJavaScriptEnabled(look.scripts()));
        context.addInitScript("addEventListener('securitypolicyviolation', e => console.error("
                + "'Content policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile))");
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean ofAnAnswer = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !ofAnAnswer) {
                fault("console: " + message.text());
            }
        });
        page.onPageError(error -> fault("script: " + error));
        page.onRequest(this::noteForeign);
        page.onResponse(this::noteFailure);
    }

    /** Where the page they look at may call, too. */
    Person alsoAt(URI other) {
        sites.add(other.toString());
        return this;
    }

    Page page() {
        return page;
    }

    Look look() {
        return look;
    }

    /** As a form would, without showing what comes back. */
    void post(String path, Map<String, String> fields) {
        var form = FormData.create();
        fields.forEach(form::set);
        var answer = context.request()
                .post(
                        server.resolve(path).toString(),
                        RequestOptions.create()
                                .setForm(form)
                                .setHeader("Origin", server.toString())
                                .setMaxRedirects(0));
        assertThat(answer.status()).as("POST " + path).isEqualTo(SEE_OTHER);
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    Person go(String path) {
        page.navigate(server.resolve(path).toString());
        return see();
    }

    /** Checks the page that is shown now. */
    Person see() {
        page.waitForLoadState();
        var asked = look.isEnglish() ? "en" : look.language();
        if (!asked.equals(page.locator("html").getAttribute("lang"))) {
            fault("lang is " + page.locator("html").getAttribute("lang"));
        }
        var missing = MISSING_TEXT.matcher(page.content());
        if (missing.find()) {
            fault("missing text " + missing.group());
        }
        if (look.scripts()) {
            var overflow = (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
            if (overflow > 0) {
                fault(overflow + " px wider than the window");
            }
        }
        return this;
    }

    Person fill(String name, String value) {
        field(name).fill(value);
        return this;
    }

    Person choose(String name, String value) {
        // The label is what people press; the input itself may be invisible.
        page.locator("#main label:has([name='" + name + "'][value='" + value + "'])")
                .locator("visible=true")
                .first()
                .click();
        return this;
    }

    Person tick(String name) {
        page.locator("#main input[name='" + name + "']").first().check();
        return this;
    }

    Person select(String name, String value) {
        field(name).selectOption(value);
        return this;
    }

    /** Sends the form that this field belongs to, by its main button. */
    Person send(String fieldOfTheForm) {
        return press(page.locator("#main form")
                .filter(new Locator.FilterOptions().setHas(page.locator("[name='" + fieldOfTheForm + "']")))
                .locator("visible=true")
                .locator("button.btn--primary")
                .last());
    }

    Person press(Locator what) {
        what.click();
        return see();
    }

    Locator field(String name) {
        return page.locator("#main [name='" + name + "']")
                .locator("visible=true")
                .first();
    }

    String text() {
        return page.locator("body").innerText();
    }

    Person shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("shots", "target/shots"), name + "." + look + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).as("what nobody should meet, as " + look).isEmpty();
    }

    private void noteForeign(Request request) {
        var url = request.url();
        if (sites.stream().noneMatch(url::startsWith)
                && !url.startsWith("data:")
                && !url.startsWith("blob:")
                && !url.startsWith("about:")) {
            fault("foreign request " + url);
        }
    }

    private void noteFailure(Response response) {
        boolean document = response.request().resourceType().equals("document");
        if (response.status() >= (document ? SERVER_ERROR : CLIENT_ERROR)) {
            fault(response.status() + " for " + response.url());
        }
    }

    private void fault(String what) {
        faults.add(page.url() + ": " + what);
    }
}
