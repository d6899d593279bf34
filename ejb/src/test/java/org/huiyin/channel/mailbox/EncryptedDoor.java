package org.huiyin.channel.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server's door that lets nobody through but encrypted: it offers STARTTLS, and what comes after that goes to a
 * server that knows nothing of it. Its certificate is GreenMail's own, which nobody should trust.
 */
final class EncryptedDoor implements AutoCloseable {

    private final ServerSocket listener;
    private final int behind;
    private final SSLContext keys;
    private final AtomicInteger encrypted = new AtomicInteger();

    EncryptedDoor(int behind) {
        this.behind = behind;
        this.keys = keys();
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How many came in and were encrypted. */
    int encrypted() {
        return encrypted.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        try {
            while (true) {
                var line = listener.accept();
                Thread.ofVirtual().start(() -> receive(line));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void receive(Socket line) {
        try (line) {
            var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
            say(line, "220 door ESMTP");
            for (var said = in.readLine(); said != null; said = in.readLine()) {
                if (said.startsWith("EHLO")) {
                    say(line, "250-door\r\n250 STARTTLS");
                } else if (said.equals("STARTTLS")) {
                    say(line, "220 go ahead");
                    connect(line);
                    return;
                } else {
                    say(line, "530 Must issue a STARTTLS command first");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void connect(Socket line) throws IOException {
        var inside = (SSLSocket) keys.getSocketFactory().createSocket(line, null, line.getPort(), true);
        inside.setUseClientMode(false);
        inside.startHandshake();
        encrypted.incrementAndGet();
        try (inside;
                var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            var greeting = server.getInputStream();
            while (greeting.read() != '\n') {
                // The client has been greeted already.
            }
            var back = Thread.ofVirtual().start(() -> copy(server, inside));
            copy(inside, server);
            back.interrupt();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException closed) {
            // One of the two has gone.
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static SSLContext keys() {
        try (var file = EncryptedDoor.class.getResourceAsStream("/greenmail.p12")) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(file, "changeit".toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, "changeit".toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
