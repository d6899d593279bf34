package org.huiyin.channel.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server whose mood depends on the recipient, for tests of what goes wrong. It never answers QUIT. What it took
 * responsibility for, or would have, is in {@link #received}.
 */
public final class MoodyServer implements AutoCloseable {

    /** What it does to a recipient, each until it has done so often enough. */
    public enum Mood {
        REFUSE_RECIPIENT,
        GREYLIST_ONCE,
        HANG_UP_BEFORE_DATA_ONCE,
        TAKE_AND_HANG_UP_ONCE,
        TAKE_AND_HANG_UP,
        REFUSE_CONTENT,
        NEVER_ANSWER_THE_DOT
    }

    /** A mail whose final dot was read. */
    public record Received(String recipient, String messageId, String content) {}

    private final ServerSocket listener;
    private final Map<String, Mood> moods = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<String> attempted = new CopyOnWriteArrayList<>();
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private final Thread acceptor;

    public MoodyServer() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acceptor = Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public MoodyServer towards(String recipient, Mood mood) {
        moods.put(recipient, mood);
        return this;
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public List<Received> receivedBy(String recipient) {
        return received.stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .toList();
    }

    /** How often a recipient was named, whatever the answer. */
    public long attemptsFor(String recipient) {
        return attempted.stream().filter(recipient::equals).count();
    }

    public int connections() {
        return lines.size();
    }

    public void hangUpOnEverybody() {
        try {
            for (var line : lines) {
                line.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody gets through afterwards: a closed listener goes on listening until whoever waits at it has left. */
    @Override
    public void close() {
        try {
            listener.close();
            acceptor.join();
            hangUpOnEverybody();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        try {
            while (true) {
                var line = listener.accept();
                lines.add(line);
                Thread.ofVirtual().start(() -> talk(line));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket line) {
        try (line) {
            new Talk(line).run();
        } catch (IOException e) {
            // The other side hung up.
        }
    }

    private final class Talk {

        private final BufferedReader in;
        private final OutputStream out;
        private String recipient = "";

        Talk(Socket line) throws IOException {
            in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
            out = line.getOutputStream();
        }

        void run() throws IOException {
            say("220 moody");
            for (var command = in.readLine(); command != null; command = in.readLine()) {
                var verb = command.length() < 4 ? command : command.substring(0, 4);
                switch (verb) {
                    case "EHLO", "HELO", "MAIL", "RSET", "NOOP" -> say("250 ok");
                    case "RCPT" -> recipient(command);
                    case "DATA" -> {
                        if (!data()) {
                            return;
                        }
                    }
                    case "QUIT" -> waitForTheOther();
                    default -> say("502 what?");
                }
            }
        }

        private void recipient(String command) throws IOException {
            recipient = command.substring(command.indexOf('<') + 1, command.indexOf('>'));
            attempted.add(recipient);
            if (moods.get(recipient) == Mood.REFUSE_RECIPIENT) {
                say("550 5.1.1 no such mailbox");
            } else if (once(Mood.GREYLIST_ONCE)) {
                say("451 4.7.1 greylisted, come back");
            } else {
                say("250 ok");
            }
        }

        /** @return whether the talk goes on */
        private boolean data() throws IOException {
            if (once(Mood.HANG_UP_BEFORE_DATA_ONCE)) {
                return false;
            }
            say("354 go on");
            var content = content();
            if (moods.get(recipient) == Mood.REFUSE_CONTENT) {
                say("554 5.6.0 not that");
                return true;
            }
            received.add(new Received(recipient, messageId(content), content));
            if (moods.get(recipient) == Mood.NEVER_ANSWER_THE_DOT) {
                waitForTheOther();
                return false;
            }
            if (moods.get(recipient) == Mood.TAKE_AND_HANG_UP || once(Mood.TAKE_AND_HANG_UP_ONCE)) {
                return false;
            }
            say("250 taken");
            return true;
        }

        private String content() throws IOException {
            var content = new StringBuilder();
            for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                content.append(text).append('\n');
            }
            return content.toString();
        }

        private boolean once(Mood mood) {
            return moods.remove(recipient, mood);
        }

        private void waitForTheOther() throws IOException {
            in.transferTo(Writer.nullWriter());
        }

        private void say(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    private static String messageId(String content) {
        return content.lines()
                .filter(header -> header.startsWith("Message-ID: "))
                .map(header -> header.substring("Message-ID: ".length()))
                .findFirst()
                .orElse("");
    }
}
