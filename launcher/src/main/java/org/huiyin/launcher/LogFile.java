package org.huiyin.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code huiyin.log} and keeps nine older ones, {@code huiyin.log.1} the youngest. Java's own FileHandler would
 * leave a lock file behind a killed process, and begin another log beside it.
 */
public final class LogFile extends Handler {

    /** Where to write, set before the log manager makes this handler. */
    static final String PATH = "huiyin.log";

    private static final long LIMIT_BYTES = 10_000_000;
    private static final int OLDER = 9;

    private final Path path = Path.of(System.getProperty(PATH));
    private @Nullable FileChannel file;

    public LogFile() {
        setFormatter(new LogLine());
    }

    @Override
    public synchronized void publish(LogRecord event) {
        if (!isLoggable(event)) {
            return;
        }
        try {
            FileChannel channel = file != null ? file : open();
            if (channel.size() > LIMIT_BYTES) {
                channel.close();
                turn();
                channel = open();
            }
            channel.write(ByteBuffer.wrap(getFormatter().format(event).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            reportError("The log cannot be written", e, ErrorManager.WRITE_FAILURE);
        }
    }

    @Override
    public void flush() {
        // Every event is written at once.
    }

    @Override
    public synchronized void close() {
        if (file == null) {
            return;
        }
        try {
            file.close();
            file = null;
        } catch (IOException e) {
            reportError("The log cannot be closed", e, ErrorManager.CLOSE_FAILURE);
        }
    }

    private FileChannel open() throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        file = channel;
        return channel;
    }

    private void turn() throws IOException {
        for (int age = OLDER - 1; age >= 0; age--) {
            Path from = age == 0 ? path : older(age);
            if (Files.exists(from)) {
                Files.move(from, older(age + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path older(int age) {
        return path.resolveSibling(path.getFileName() + "." + age);
    }
}
