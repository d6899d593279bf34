package org.huiyin.simulator;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The way in to a mail server, on which things go wrong when they are told to. What passes it is SMTP on both sides. */
final class MailDoor implements AutoCloseable {

    private static final Duration LATE = Duration.ofSeconds(2);
    private static final int WAITING = 50;

    private final ServerSocket listener;
    private final int server;
    private final Predicate<Mischief> isNow;

    /**
     * @param port 0 for any that is free
     * @param server the port of the mail server behind
     * @param isNow whether to do that now, asked where it would be done
     */
    MailDoor(int port, int server, Predicate<Mischief> isNow) {
        this.server = server;
        this.isNow = isNow;
        try {
            listener = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() {
        try {
            while (true) {
                var caller = listener.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            }
        } catch (IOException closed) {
            // Nobody is let in any more.
        }
    }

    private void connect(Socket caller) {
        try (caller;
                var behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            new Passage(new End(caller), new End(behind)).pass();
        } catch (IOException e) {
            // One of them hung up, and so do we.
        }
    }

    /** One side of the line, byte for byte. */
    private static final class End {

        private final BufferedReader in;
        private final Socket socket;

        End(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        String hear() throws IOException {
            var line = in.readLine();
            if (line == null) {
                throw new EOFException();
            }
            return line;
        }

        /** All lines of an answer; only the last has no hyphen behind its code. */
        String hearAnswer() throws IOException {
            var line = hear();
            var answer = new StringBuilder(line);
            while (line.length() > 3 && line.charAt(3) == '-') {
                line = hear();
                answer.append("\r\n").append(line);
            }
            return answer.toString();
        }

        void say(String words) throws IOException {
            socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }
    }

    private final class Passage {

        private final End caller;
        private final End behind;

        Passage(End caller, End behind) {
            this.caller = caller;
            this.behind = behind;
        }

        void pass() throws IOException {
            caller.say(behind.hearAnswer());
            while (true) {
                var command = caller.hear();
                if (command.startsWith("MAIL") && isNow.test(Mischief.TROUBLE)) {
                    caller.say("451 4.3.0 trouble of our own");
                } else if (command.startsWith("RCPT") && isNow.test(Mischief.RATE_LIMIT)) {
                    caller.say("451 4.7.1 greylisted, come back");
                } else if (!passed(command)) {
                    return;
                }
            }
        }

        /** Whether the line holds. */
        private boolean passed(String command) throws IOException {
            behind.say(command);
            var answer = behind.hearAnswer();
            caller.say(answer);
            return !command.startsWith("DATA") || !answer.startsWith("354") || isContentPassed();
        }

        private boolean isContentPassed() throws IOException {
            String line;
            do {
                line = caller.hear();
                behind.say(line);
            } while (!line.equals("."));
            var answer = behind.hearAnswer();
            if (isNow.test(Mischief.LOSE_ANSWER)) {
                return false;
            }
            if (isNow.test(Mischief.DELAY)) {
                rest();
            }
            caller.say(answer);
            return true;
        }

        private static void rest() {
            try {
                TimeUnit.MILLISECONDS.sleep(LATE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
