package org.huiyin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogLineTest {

    @TempDir
    private Path folder;

    @Test
    void aMessageCannotPretendToBeAnotherLine() {
        String line = new LogLine().format(event("typed \r\n2026-01-01 INFO Login: admin \u001b[31m"));

        assertThat(line.lines()).hasSize(1);
        assertThat(line)
                .startsWith("2026-11-21T06:30:00.123Z WARNING Intake: typed \\r\\n2026-01-01")
                .doesNotContain("\u001b");
    }

    @Test
    void aStackTraceIsIndented() {
        LogRecord event = event("failed");
        event.setThrown(new IllegalStateException("because"));

        assertThat(new LogLine().format(event).lines().skip(1)).allMatch(line -> line.startsWith("    "));
    }

    @Test
    void aFullLogBecomesAnOlderOne() throws Exception {
        Path log = folder.resolve("huiyin.log");
        System.setProperty(LogFile.PATH, log.toString());
        var file = new LogFile();
        file.publish(event("x".repeat(10_000_001)));
        file.publish(event("after"));
        file.close();

        assertThat(Files.readString(log)).hasLineCount(1).contains("after");
        assertThat(folder.resolve("huiyin.log.1")).exists();
    }

    private static LogRecord event(String message) {
        var event = new LogRecord(Level.WARNING, message);
        event.setLoggerName("org.huiyin.intake.Intake");
        event.setInstant(Instant.parse("2026-11-21T06:30:00.123Z"));
        return event;
    }
}
