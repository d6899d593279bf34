package org.huiyin.egress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls others. A name is resolved once, every address of it is checked, and that very address is called, so that a name
 * cannot come to mean another one meanwhile. No redirects, no cookies, an end to every wait and to every answer.
 */
@ApplicationScoped
public class Egress {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Reachable reachable;
    private final Lookup lookup;

    @Inject
    public Egress(@ConfigProperty(name = "huiyin.egress.allow-private") Optional<String> allowPrivate) {
        this(allowPrivate.orElse(""), Names::asked);
    }

    Egress(String allowPrivate, Names names) {
        this.reachable = new Reachable(allowPrivate);
        this.lookup = new Lookup(names);
    }

    /**
     * @throws NotSent where nothing left
     * @throws NoAnswer where something left and no whole answer came back
     */
    public Reply send(Request request) {
        var uri = request.uri();
        boolean secure = "https".equals(lower(uri.getScheme()));
        if (uri.getHost() == null || uri.getUserInfo() != null || !(secure || "http".equals(lower(uri.getScheme())))) {
            throw new NotSent("not-callable");
        }
        int port = uri.getPort() == -1 ? (secure ? HTTPS : HTTP) : uri.getPort();
        long begun = System.nanoTime();
        var address = addressOf(uri, secure, port, request.deadline());
        var left = request.deadline().minusNanos(System.nanoTime() - begun);
        try (var line = new Line(left)) {
            line.connect(address, port, secure ? Optional.of(uri.getHost()) : Optional.empty());
            return line.exchange(request);
        } catch (IOException e) {
            throw new NotSent("no-connection", e);
        }
    }

    private InetAddress addressOf(URI uri, boolean secure, int port, Duration deadline) {
        try {
            var all = lookup.of(uri.getHost().replaceAll("^\\[|]$", ""), deadline);
            for (var address : all) {
                if (!reachable.isNamed(address) && !(secure && port == HTTPS && Reachable.isPublic(address))) {
                    throw new NotSent("not-callable");
                }
            }
            return all.getFirst();
        } catch (UnknownHostException e) {
            throw new NotSent("no-such-host", e);
        }
    }

    private static String lower(@org.jspecify.annotations.Nullable String scheme) {
        return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
    }
}
