package org.huiyin.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.huiyin.testing.RunningHuiyin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopIT {

    private static final String REPORT = "{\"text\": \"The parcel never came\"}";

    @TempDir
    private Path folder;

    @Test
    void aRequestThatHasBegunIsAnsweredAndANewOneIsNot() throws IOException {
        var huiyin = RunningHuiyin.in(folder.resolve("data")).start();
        try (var slow = new Socket(huiyin.address().getHost(), huiyin.address().getPort())) {
            OutputStream out = slow.getOutputStream();
            out.write(head().getBytes(StandardCharsets.US_ASCII));
            out.write(REPORT.substring(0, 10).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            // Another request, answered: by now the server has taken up the first.
            assertThat(huiyin.get("/health/ready").statusCode()).isEqualTo(200);

            Process stopping = huiyin.beginStop();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(8))
                    .until(() -> huiyin.get("/changelog").statusCode() == 503);
            out.write(REPORT.substring(10).getBytes(StandardCharsets.US_ASCII));
            out.flush();

            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 201");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !stopping.isAlive());
            assertThat(stopping.exitValue()).as("%s", huiyin.console()).isZero();
        }
    }

    private static String head() {
        return "POST /api/v1/reports HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Connection: close\r\nContent-Length: " + REPORT.length() + "\r\n\r\n";
    }
}
