package org.huiyin.web.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The files that the house rules are about. */
final class Sources {

    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path FRONTEND = Path.of("src/main/frontend");
    static final Path BUNDLES = Path.of("src/main/resources/org/huiyin/web");
    static final Path JAVA = Path.of("src/main/java");
    static final Path CORE = Path.of("../ejb/src/main/java");

    private Sources() {}

    static List<Path> in(Path folder, String ending) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> found(Path file, Pattern pattern) {
        return pattern.matcher(read(file)).results().map(MatchResult::group).toList();
    }

    static List<String> group(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
