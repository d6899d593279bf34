package org.huiyin.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Chromium of this machine, started once for all tests. */
final class Chromium {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static final Optional<Path> FOUND = find();

    private Chromium() {}

    /** Whether there is one. Where there is none, it says once and loudly how to get it. */
    static boolean isThere() {
        return FOUND.isPresent();
    }

    static Browser browser() {
        return Running.BROWSER;
    }

    private static Optional<Path> find() {
        var found = Stream.concat(Stream.of(System.getenv("CHROMIUM")), PLACES.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println(
                    "######## BROWSER TESTS SKIPPED: no Chromium here. Get it with: apt-get install chromium "
                            + "fonts-noto-cjk fonts-inter (or set CHROMIUM to one) ########");
        }
        return found;
    }

    private static final class Running {

        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER = launch(PLAYWRIGHT);

        private static Browser launch(@Nullable Playwright playwright) {
            return Objects.requireNonNull(playwright)
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(FOUND.orElseThrow())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
    }
}
