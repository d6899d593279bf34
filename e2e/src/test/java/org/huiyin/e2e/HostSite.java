package org.huiyin.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A shop's own site on another host, with a policy that lets in nothing but our button and the frame behind it. */
final class HostSite implements AutoCloseable {

    private static final String PAGE = """
            <!doctype html><html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Shop</title><h1>保温杯 Cup</h1><script src="%s/widget.js" data-channel="app" data-version="3.1.0" async>
            </script></html>""";

    private final HttpServer server;
    private final URI huiyin;
    private final Look look;

    HostSite(URI huiyin, Look look) {
        this.huiyin = huiyin;
        this.look = look;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::show);
        server.start();
    }

    /** Another origin than the product's on the same site, as most shops have it. */
    URI address() {
        return at("127.0.0.1");
    }

    /** Another site, of which a browser that is as careful as this one lets no frame keep anything. */
    URI foreign() {
        return at("localhost");
    }

    private URI at(String host) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort());
    }

    private void show(HttpExchange exchange) throws IOException {
        try (exchange) {
            var page = PAGE.formatted(look.isEnglish() ? "en" : look.language(), huiyin)
                    .getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "text/html; charset=utf-8");
            headers.set(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src " + huiyin + "; frame-src " + huiyin
                            + "; require-trusted-types-for 'script'");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
