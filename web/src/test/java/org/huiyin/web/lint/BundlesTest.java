package org.huiyin.web.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.web.page.Language;
import org.huiyin.web.page.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text is missing in any language, and none is written twice. */
class BundlesTest {

    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("ui\\.t\\(\"([a-z][a-z0-9.-]+[a-z0-9])\"\\s*[,)]");
    private static final Pattern KEY_OF_REFUSAL = Pattern.compile(
            "new Refusal\\.(?:NotFound|Conflict|Forbidden|Unauthenticated|TooMany)\\(\\s*\"([a-z][a-z0-9.-]+)\"");
    private static final Pattern KEY_OF_FIELD = Pattern.compile(
            "(?:require\\([^;]*?,|Invalid\\.field\\()\\s*\"/?[^\"]*\",\\s*\"([a-z][a-z0-9.-]+)\"", Pattern.DOTALL);
    private static final Pattern SPACED = Pattern.compile("\\p{IsHan} [A-Za-z0-9{]|[A-Za-z0-9}] \\p{IsHan}");
    private static final Set<String> PUBLIC = Set.of("page", "home", "problem", "field");

    private final Texts texts = new Texts(BundlesTest.class.getClassLoader());

    static Stream<Path> packages() {
        return Sources.in(Sources.BUNDLES, "messages_en.properties").stream().map(Path::getParent);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyKeyIsThereInEnglishAndInChinese(Path folder) throws IOException {
        var english = keys(folder.resolve("messages_en.properties"));
        var simplified = keys(folder.resolve("messages_zh_CN.properties"));

        assertThat(simplified).as("%s", folder).isEqualTo(english);
        var traditional = folder.resolve("messages_zh_TW.properties");
        if (PUBLIC.contains(folder.getFileName().toString())) {
            assertThat(keys(traditional)).as("%s", folder).isEqualTo(english);
        } else if (Files.exists(traditional)) {
            assertThat(english).as("%s", folder).containsAll(keys(traditional));
        }
    }

    @Test
    void publicPagesAreWrittenInTraditionalCharactersToo() throws IOException {
        for (var template : Sources.in(Sources.TEMPLATES, ".jte")) {
            var text = Sources.read(template);
            if (!text.contains("@template.layout.public(") && !text.contains("@template.layout.frame(")) {
                continue;
            }
            for (var key : Sources.group(text, KEY_IN_TEMPLATE)) {
                var folder = Sources.BUNDLES.resolve(key.substring(0, key.indexOf('.')));
                assertThat(keys(folder.resolve("messages_zh_TW.properties")))
                        .as("%s", template)
                        .contains(key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyKeyStartsWithItsPackage(Path folder) throws IOException {
        var name = folder.getFileName().toString();

        assertThat(keys(folder.resolve("messages_en.properties")))
                .allSatisfy(key -> assertThat(key).startsWith(name + "."));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void noKeyStandsTwice(Path folder) {
        for (var file : Sources.in(folder, ".properties")) {
            var names = Sources.read(file)
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(names).as("%s", file).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void nobodyTypesSpacesBetweenChineseAndLatin(Path folder) {
        for (var file : Sources.in(folder, ".properties")) {
            assertThat(Sources.read(file).lines().filter(line -> SPACED.matcher(line)
                            .find()))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @Test
    void everyTextATemplateAsksForExists() {
        for (var template : Sources.in(Sources.TEMPLATES, ".jte")) {
            for (var key : Sources.group(Sources.read(template), KEY_IN_TEMPLATE)) {
                assertExists(key, template);
            }
        }
        for (var file : Sources.in(Sources.JAVA, ".java")) {
            for (var key : Sources.group(Sources.read(file), KEY_IN_TEMPLATE)) {
                assertExists(key, file);
            }
        }
    }

    @Test
    void everyRefusalHasASentence() {
        for (var folder : Set.of(Sources.CORE, Sources.JAVA)) {
            for (var file : Sources.in(folder, ".java")) {
                var source = Sources.read(file);
                Sources.group(source, KEY_OF_REFUSAL).forEach(key -> assertExists(key, file));
                Sources.group(source, KEY_OF_FIELD).forEach(key -> assertExists(key, file));
            }
        }
    }

    private void assertExists(String key, Path where) {
        for (var language : Language.values()) {
            boolean exists = Stream.of("", ".other").anyMatch(end -> texts.has(language, key + end));
            assertThat(exists).as("%s asks for %s in %s", where, key, language).isTrue();
        }
    }

    /** Without the forms of a number: Chinese has one where English has two. */
    private static Set<String> keys(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Sources.read(file)));
        return properties.stringPropertyNames().stream()
                .map(key -> key.replaceAll("\\.(one|other)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
