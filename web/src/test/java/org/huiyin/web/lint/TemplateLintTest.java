package org.huiyin.web.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules of docs/ui-rules.md that a program can hold. */
class TemplateLintTest {

    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);
    private static final Pattern HTMX = Pattern.compile("\\shx-[a-z-]+(:[a-z]+)?");
    private static final Pattern ICON = Pattern.compile("part\\.icon\\([^)]*?name = \"([a-z0-9-]+)\"");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]");
    private static final Pattern SPOKEN = Pattern.compile(">\\s*([A-Z][a-z]+(?: [a-z]+)*|[a-z]{3,}(?: [a-z]+)+)\\s*<");
    private static final Set<String> ALLOWED_HTMX = Set.of(
            "hx-get",
            "hx-post",
            "hx-target",
            "hx-select",
            "hx-swap",
            "hx-trigger",
            "hx-push-url",
            "hx-indicator",
            "hx-confirm",
            "hx-disable",
            "hx-swap-oob",
            "hx-morph-skip",
            "hx-select-oob");
    private static final Set<String> NAMES = Set.of("Atom", "Markdown", "Ctrl", "Huiyin");
    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "a style in the page (the policy blocks it)", Pattern.compile("\\sstyle=|<style"),
            "a script in the page (the policy blocks it)", Pattern.compile("<script(?![^>]*\\ssrc=)"),
            "a handler in the page (the policy blocks it)", Pattern.compile("\\son[a-z]+\\s*=\\s*\""),
            "code in htmx", Pattern.compile("hx-on|\\bjs:|hx-vals|hx-vars"),
            "text that is not escaped", Pattern.compile("\\$unsafe"),
            "an address of another site that is loaded", Pattern.compile("(src|srcset)=\"https?:"));

    static Stream<Path> templates() {
        return Sources.in(Sources.TEMPLATES, ".jte").stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateKeepsTheHouseRules(Path template) {
        var text = COMMENT.matcher(Sources.read(template)).replaceAll("");

        FORBIDDEN.forEach((what, pattern) -> assertThat(pattern.matcher(text).find())
                .as("%s has %s", template, what)
                .isFalse());
        assertThat(text).as("%s takes ui first", template).containsPattern("(?m)^@param Ui ui$");
        assertThat(CHINESE.matcher(withoutSamples(text)).find())
                .as("%s has Chinese text in it", template)
                .isFalse();
        assertThat(Sources.group(text, SPOKEN))
                .as("%s has English text in it", template)
                .isSubsetOf(NAMES);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void htmxIsUsedInFewWaysAndNeverOnPublicPages(Path template) {
        var used = Sources.found(template, HTMX).stream().map(String::strip).collect(Collectors.toSet());

        assertThat(ALLOWED_HTMX).as("%s", template).containsAll(used);
        if (Sources.read(template).contains("@template.layout.public(")) {
            assertThat(used).as("%s is public and has no htmx", template).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatHtmxPostsOrGetsWorksWithoutIt(Path template) {
        var text = Sources.read(template);

        assertThat(Pattern.compile("<(?!a\\b|form\\b)[a-z]+[^>]*\\shx-(get|post)=")
                        .matcher(text)
                        .find())
                .as("%s: hx-get and hx-post stand on a link or a form", template)
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void iconsAndInputsGoThroughTheirParts(Path template) {
        var text = Sources.read(template);
        boolean isPart = template.startsWith(Sources.TEMPLATES.resolve("part"));

        assertThat(isPart || !text.contains("<use "))
                .as("%s: icons through part/icon", template)
                .isTrue();
        var inputs = Pattern.compile(
                "<(?:select|textarea|input(?![^>]*type=\"(?:hidden|search)\")(?![^>]*(?:data-select|readonly|tabindex=\"-1\")))");
        assertThat(isPart || !inputs.matcher(text).find())
                .as("%s: inputs through part/field, select, picks, check or file", template)
                .isTrue();
        assertThat(Pattern.compile("<time(?![^>]*datetime=)").matcher(text).find())
                .as("%s: a time says which, in datetime", template)
                .isFalse();
    }

    @Test
    void everyIconIsInTheSprite() {
        var sprite = Sources.read(Sources.FRONTEND.resolve("icons.svg"));
        var known = Set.copyOf(Sources.group(sprite, Pattern.compile("<symbol id=\"([^\"]+)\"")));

        templates().forEach(template -> assertThat(known)
                .as("icons of %s", template)
                .containsAll(Sources.group(Sources.read(template), ICON)));
        Sources.in(Sources.JAVA, ".java").forEach(file -> assertThat(known)
                .as("icons of %s", file)
                .containsAll(Sources.group(
                        Sources.read(file),
                        Pattern.compile("NavItem\\.of\\([^,]+,\\s*\"[^\"]+\",\\s*\"([a-z0-9-]+)\""))));
    }

    @Test
    void coloursStandInOneFileAlone() {
        var literal = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\(");
        Sources.in(Sources.FRONTEND.resolve("css"), ".css").stream()
                .filter(file -> !file.endsWith("tokens.css"))
                .forEach(file ->
                        assertThat(Sources.found(file, literal)).as("%s", file).isEmpty());
    }

    @Test
    void stylesStayReadableForOldBrowsers() {
        var modern = Pattern.compile(
                "oklch\\(|light-dark\\(|:has\\(|color-mix\\(|@scope|@container|^\\s*&", Pattern.MULTILINE);
        Sources.in(Sources.FRONTEND.resolve("css"), ".css").forEach(file -> {
            var code = Sources.read(file).replaceAll("(?s)/\\*.*?\\*/", "");
            assertThat(modern.matcher(code).find()).as("%s", file).isFalse();
        });
    }

    @Test
    void scriptsHoldNoTextAndMakeNoHtmlOfData() {
        var forbidden = Pattern.compile(
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|\\.setAttribute\\('style'");
        Sources.in(Sources.FRONTEND.resolve("js"), ".js").forEach(file -> {
            assertThat(Sources.found(file, forbidden)).as("%s", file).isEmpty();
            assertThat(CHINESE.matcher(Sources.read(file)).find())
                    .as("%s", file)
                    .isFalse();
            assertThat(Sources.read(file).lines().count())
                    .as("%s is a small element", file)
                    .isLessThanOrEqualTo(150);
        });
    }

    @Test
    void everyScriptAndStyleIsInABundle() {
        var bundles = Sources.read(Sources.FRONTEND.resolve("bundles.txt"));
        Stream.of("css", "js", "vendor")
                .flatMap(folder -> Sources.in(Sources.FRONTEND.resolve(folder), "").stream())
                .map(file -> Sources.FRONTEND.relativize(file).toString())
                .filter(file -> file.endsWith(".js") || file.endsWith(".css"))
                .forEach(file -> assertThat(bundles).contains(file));
    }

    @Test
    void vendoredFilesAreWhatTheySayTheyAre() throws Exception {
        var notes = Sources.read(Sources.FRONTEND.resolve("vendor/VENDOR.txt"));
        for (var file : Sources.in(Sources.FRONTEND.resolve("vendor"), ".js")) {
            var digest =
                    java.security.MessageDigest.getInstance("SHA-256").digest(java.nio.file.Files.readAllBytes(file));
            assertThat(notes).contains(java.util.HexFormat.of().formatHex(digest));
        }
    }

    /** Names of people in the style guide are samples. */
    private static String withoutSamples(String text) {
        return text.replaceAll("(<span class=\"avatar[^>]*>|<b>)\\p{IsHan}{1,3}<", "$1<");
    }
}
