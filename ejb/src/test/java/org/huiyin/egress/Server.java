package org.huiyin.egress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The other side, byte by byte: takes one request after the other and answers as it is told. */
final class Server implements AutoCloseable {

    private final ServerSocket socket;
    private final Answer answer;
    private final List<String> heads = new CopyOnWriteArrayList<>();

    interface Answer {
        void write(OutputStream out) throws IOException;
    }

    private Server(ServerSocket socket, Answer answer) {
        this.socket = socket;
        this.answer = answer;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    static Server at(ServerSocket socket, Answer answer) {
        return new Server(socket, answer);
    }

    static Server at(String address, Answer answer) {
        try {
            return new Server(new ServerSocket(0, 50, InetAddress.getByName(address)), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Server saying(String bytes) {
        return at("127.0.0.1", out -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    int port() {
        return socket.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    /** First lines and headers of what was asked; empty where nobody called. */
    List<String> heads() {
        return heads;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                heads.add(head(caller));
                answer.write(caller.getOutputStream());
            } catch (IOException e) {
                // Whoever called has hung up, or the test is over.
            }
        }
    }

    private static String head(Socket caller) throws IOException {
        InputStream in = caller.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
