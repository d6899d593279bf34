package org.huiyin.channel.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between us and a server, counts our lines, and cuts them after so many bytes of the server's. */
final class Relay implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final AtomicInteger lines = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

    private Relay(int target) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
    }

    static Relay to(int target) throws IOException {
        var relay = new Relay(target);
        Thread.ofVirtual().start(relay::accept);
        return relay;
    }

    int port() {
        return door.getLocalPort();
    }

    int lines() {
        return lines.get();
    }

    int open() {
        return open.get();
    }

    void cutAfter(long bytes) {
        left.set(bytes);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                lines.incrementAndGet();
                open.incrementAndGet();
                Thread.ofVirtual().start(() -> pass(client, server, false));
                Thread.ofVirtual().start(() -> pass(server, client, true));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, boolean counted) {
        var buffer = new byte[512];
        try (from;
                to) {
            for (int read = from.getInputStream().read(buffer);
                    read > 0;
                    read = from.getInputStream().read(buffer)) {
                if (counted && left.addAndGet(-read) < 0) {
                    return;
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            // That is what it is for.
        } finally {
            open.addAndGet(counted ? -1 : 0);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
