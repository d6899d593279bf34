package org.huiyin.bench.mail;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * As much of an IMAP server as a reader of one folder needs, in memory, so that it is not what is measured. Sequence numbers
 * and UIDs are the same, because nothing is ever removed. Lets anybody in; listens on this machine alone.
 */
final class Mailbox implements AutoCloseable {

    private final ServerSocket door;
    private final List<byte[]> mails;
    private final Set<Integer> fetched = ConcurrentHashMap.newKeySet();
    private final Set<Integer> seen = ConcurrentHashMap.newKeySet();
    private volatile int visible;

    private Mailbox(ServerSocket door, List<byte[]> mails) {
        this.door = door;
        this.mails = List.copyOf(mails);
    }

    static Mailbox of(List<byte[]> mails, int port) throws IOException {
        var mailbox = new Mailbox(new ServerSocket(port, 20, InetAddress.getLoopbackAddress()), mails);
        Thread.ofVirtual().start(mailbox::accept);
        return mailbox;
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on that many of them lie there. */
    void show(int count) {
        visible = count;
    }

    int fetched() {
        return fetched.size();
    }

    /** What a reader marks only after it has it for certain. */
    int seen() {
        return seen.size();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = new BufferedInputStream(socket.getInputStream());
                var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16)) {
            say(out, "* OK ready");
            out.flush();
            for (var line = line(in); line != null && answer(line, in, out); line = line(in)) {
                out.flush();
            }
        } catch (IOException e) {
            // The reader hung up.
        }
    }

    /** @return whether there is more to come */
    private boolean answer(String line, InputStream in, OutputStream out) throws IOException {
        var words = line.split(" ", 3);
        var tag = words[0];
        var verb = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "";
        var rest = words.length > 2 ? words[2] : "";
        switch (verb) {
            case "CAPABILITY" -> say(out, "* CAPABILITY IMAP4rev1 IDLE");
            case "SELECT", "EXAMINE" -> select(out);
            case "NOOP" -> say(out, "* " + visible + " EXISTS");
            case "STATUS" -> say(out, "* STATUS INBOX (UIDNEXT " + (visible + 1) + " UIDVALIDITY 1)");
            case "SEARCH" -> say(out, "* SEARCH" + unseen());
            case "IDLE" -> idle(in, out);
            case "FETCH" -> fetch(rest, out);
            case "STORE" -> store(rest, out);
            case "UID" -> uids(rest, out);
            case "LOGOUT" -> say(out, "* BYE");
            default -> {}
        }
        say(out, tag + (verb.equals("SELECT") ? " OK [READ-WRITE] done" : " OK done"));
        return !verb.equals("LOGOUT");
    }

    private void select(OutputStream out) throws IOException {
        say(out, "* FLAGS (\\Seen \\Deleted)");
        say(out, "* " + visible + " EXISTS");
        say(out, "* 0 RECENT");
        say(out, "* OK [UIDVALIDITY 1] one");
        say(out, "* OK [UIDNEXT " + (visible + 1) + "] next");
    }

    private String unseen() {
        var numbers = new StringBuilder();
        IntStream.rangeClosed(1, visible)
                .filter(number -> !seen.contains(number))
                .forEach(number -> numbers.append(' ').append(number));
        return numbers.toString();
    }

    /** Says only once what is new; the reader looks for itself. */
    private void idle(InputStream in, OutputStream out) throws IOException {
        say(out, "+ waiting");
        out.flush();
        int known = visible;
        while (in.available() == 0) {
            pause();
            if (visible != known) {
                known = visible;
                say(out, "* " + known + " EXISTS");
                out.flush();
            }
        }
        line(in);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void uids(String rest, OutputStream out) throws IOException {
        var words = rest.split(" ", 3);
        for (int number : numbers(words[1])) {
            say(out, "* " + number + " FETCH (UID " + number + ")");
        }
    }

    private void fetch(String rest, OutputStream out) throws IOException {
        var words = rest.split(" ", 2);
        boolean whole = words[1].contains("BODY");
        for (int number : numbers(words[0])) {
            var mail = mails.get(number - 1);
            if (whole) {
                fetched.add(number);
                say(out, "* " + number + " FETCH (BODY[] {" + mail.length + "}");
                out.write(mail);
                say(out, ")");
            } else {
                say(
                        out,
                        "* " + number + " FETCH (UID " + number + " FLAGS (" + (seen.contains(number) ? "\\Seen" : "")
                                + ") INTERNALDATE \"" + Mails.NOW + "\" RFC822.SIZE " + mail.length + ")");
            }
        }
    }

    private void store(String rest, OutputStream out) throws IOException {
        for (int number : numbers(rest.split(" ", 2)[0])) {
            seen.add(number);
            say(out, "* " + number + " FETCH (FLAGS (\\Seen))");
        }
    }

    /** {@code 1,3:5,7:*}; as in RFC 3501 a range that begins behind the last one means the last one. */
    private int[] numbers(String set) {
        return Set.of(set.split(",")).stream()
                .flatMapToInt(range -> {
                    var ends = range.split(":");
                    int first = number(ends[0]);
                    int last = ends.length > 1 ? number(ends[1]) : first;
                    return IntStream.rangeClosed(Math.min(first, last), Math.max(first, last));
                })
                .filter(number -> number >= 1 && number <= visible)
                .sorted()
                .toArray();
    }

    private int number(String word) {
        return word.equals("*") ? visible : Integer.parseInt(word);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n') {
                return line.toString().stripTrailing();
            }
            line.append((char) read);
        }
        return null;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
