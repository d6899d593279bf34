package org.huiyin.web.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.huiyin.web.page.AssetStore;
import org.junit.jupiter.api.Test;

class LauncherTest {

    private static final int BUDGET = 3 * 1024;

    @Test
    void theScriptOnOtherPeoplesPagesIsSmallAndInThreeLanguages() throws IOException {
        var assets = AssetStore.onDisk(Path.of("src/main/frontend"));

        var script = new LauncherResource(assets).source();

        assertThat(script).contains("\"zh\":", "\"zh-tw\":", "\"en\":", "Feedback");
        assertThat(script).doesNotContain("document.cookie", "innerHTML", "setAttribute('style'");
        assertThat(gzipped(script)).isLessThanOrEqualTo(BUDGET);
    }

    private static int gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
