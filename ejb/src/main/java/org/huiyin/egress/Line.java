package org.huiyin.egress;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One connection for one call (HTTP/1.1). Cut off at its deadline by a thread of the JDK, whatever it hangs on. */
final class Line implements AutoCloseable {

    private static final int CONNECT_MILLIS = 3000;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_INTERIM = 5;

    private final Socket plain = new Socket();
    private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
    private Socket socket = plain;

    Line(Duration deadline) {
        var watch = end.orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS);
        var unused = watch.whenComplete((kept, late) -> {
            if (late != null) {
                close();
            }
        });
    }

    /** @param secureFor the name that the certificate must bear */
    void connect(InetAddress address, int port, Optional<String> secureFor) throws IOException {
        plain.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
        plain.setTcpNoDelay(true);
        if (secureFor.isPresent()) {
            var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            var secured = (SSLSocket) factory.createSocket(plain, secureFor.get(), port, true);
            var parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            secured.startHandshake();
            socket = secured;
        }
    }

    /** From the first byte on a failure is one that nobody can interpret. */
    Reply exchange(Request request) {
        try {
            write(request);
            var in = new BufferedInputStream(socket.getInputStream());
            return answer(in, request);
        } catch (IOException e) {
            throw new NoAnswer(end.isCompletedExceptionally() ? "too-slow" : "line-broke", e);
        }
    }

    private void write(Request request) throws IOException {
        var uri = request.uri();
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var head = new StringBuilder(request.method())
                .append(' ')
                .append(path)
                .append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(uri.getRawAuthority())
                .append("\r\nConnection: close\r\nAccept: */*\r\nUser-Agent: Huiyin\r\n");
        request.headers().forEach((name, value) -> head.append(clean(name))
                .append(": ")
                .append(clean(value))
                .append("\r\n"));
        if (!request.method().equals("GET")) {
            head.append("Content-Length: ").append(request.body().length).append("\r\n");
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(request.body());
        socket.getOutputStream().write(out.toByteArray());
        socket.getOutputStream().flush();
    }

    private Reply answer(InputStream in, Request request) throws IOException {
        for (int interim = 0; interim < MOST_INTERIM; interim++) {
            var status = line(in).split(" ", 3);
            int code = status.length > 1 && status[0].startsWith("HTTP/1.") ? number(status[1], 10) : -1;
            if (code < 100 || code > 599) {
                throw new IOException("No HTTP");
            }
            var headers = headers(in);
            if (code >= 200) {
                return new Reply(code, headers, body(in, code, headers, request.mostBytes()));
            }
        }
        throw new IOException("Only interim answers");
    }

    private static byte[] body(InputStream in, int code, Map<String, String> headers, int most) throws IOException {
        if (code == 204 || code == 304) {
            return new byte[0];
        }
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .endsWith("chunked")) {
            return chunks(in, most);
        }
        var length = headers.get("content-length");
        if (length == null) {
            var all = in.readNBytes(most + 1);
            return limited(all, most);
        }
        int expected = number(length.strip(), 10);
        if (expected < 0 || expected > most) {
            throw new IOException("Too large");
        }
        return exactly(in, expected);
    }

    private static byte[] chunks(InputStream in, int most) throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            if (size > most - all.size()) {
                throw new IOException("Too large");
            }
            all.writeBytes(exactly(in, size));
            line(in);
        }
        return all.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        int size = number(line(in).split(";", 2)[0].strip(), 16);
        if (size < 0) {
            throw new IOException("No chunk");
        }
        return size;
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("Cut short");
        }
        return bytes;
    }

    private static byte[] limited(byte[] bytes, int most) throws IOException {
        if (bytes.length > most) {
            throw new IOException("Too large");
        }
        return bytes;
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        for (int i = 0; i < MOST_HEADERS; i++) {
            var line = line(in);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw new IOException("Too many headers");
    }

    private static String line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b == -1 || bytes.size() > LONGEST_LINE) {
                throw new IOException("No whole line");
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static int number(String text, int radix) {
        try {
            return Integer.parseInt(text, radix);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String clean(String header) {
        if (header.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
            throw new IllegalArgumentException("A header is one line of ASCII");
        }
        return header;
    }

    @Override
    public void close() {
        end.complete(null);
        try {
            plain.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
