package org.huiyin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every mail as somebody reads it. After a wanted change: {@code -Dgolden.update=true}, then read the difference. */
class GoldenMailTest {

    private static final Path GOLDEN = Path.of("src/test/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private final MailTemplates templates = new MailTemplates(ZoneId.of("Asia/Shanghai"));

    @TestFactory
    List<DynamicTest> everyMailReadsAsItsGoldenFile() {
        var tests = new ArrayList<DynamicTest>();
        for (Language language : Language.values()) {
            Samples.all(language).forEach((name, model) -> {
                String file = name + "." + language.tag();
                tests.add(DynamicTest.dynamicTest(file, () -> compare(file, mail(model, language))));
            });
        }
        return tests;
    }

    @Test
    void noGoldenFileIsLeftOver() throws IOException {
        Set<String> expected = Stream.of(Language.values())
                .flatMap(language -> Samples.all(language).keySet().stream().map(name -> name + "." + language.tag()))
                .flatMap(file -> Stream.of(file + ".txt", file + ".html"))
                .collect(Collectors.toSet());

        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(expected::contains);
        }
    }

    private MailContent mail(MailModel model, Language language) {
        return templates.render(model, language.locale(), Samples.BRAND);
    }

    private static void compare(String file, MailContent mail) throws IOException {
        compare(GOLDEN.resolve(file + ".txt"), "Subject: " + mail.subject() + "\n\n" + mail.text());
        compare(GOLDEN.resolve(file + ".html"), mail.html());
    }

    private static void compare(Path golden, String actual) throws IOException {
        if (UPDATE) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, actual);
        }
        assertThat(golden).content().isEqualTo(actual);
    }
}
