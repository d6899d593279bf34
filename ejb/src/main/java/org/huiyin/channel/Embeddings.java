package org.huiyin.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.start.Secrets;
import org.jspecify.annotations.Nullable;

/** The door to forms inside other people's pages: which sites may frame them, and whom those sites vouch for. */
@ApplicationScoped
@Transactional
public class Embeddings {

    /** A signature that lives longer than this is none: whoever copies one has it for so long. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(2);

    private static final String PURPOSE = "embedding";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_ORIGINS = 20;
    private static final int LONGEST_ORIGIN = 190;
    private static final int LONGEST_USER = 200;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Secrets secrets;
    private final History history;
    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public Embeddings(Secrets secrets, History history, Clock clock) {
        this.secrets = secrets;
        this.history = history;
        this.clock = clock;
    }

    /** The sites that may show the form of that channel in a frame; none until somebody names one. */
    public List<String> originsOf(String channel) {
        return row(channel).map(Embedding::origins).orElse(List.of());
    }

    /** With what the shop's own server signs the ids of its users. */
    public String secretOf(String channel, Caller by) {
        by.need(Role.ADMIN);
        return secret(channel);
    }

    /** Replaces the whole list. A site is scheme, host and port, nothing behind it. */
    public void allow(String channel, List<String> sites, Caller by) {
        by.need(Role.ADMIN);
        var checks = new Checks();
        checks.require(sites.size() <= MOST_ORIGINS, "/origins", "widget.origins-many", MOST_ORIGINS);
        var origins =
                sites.stream().map(site -> originOf(site, checks)).distinct().toList();
        checks.done();
        var row = rowFor(channel);
        var before = String.join(" ", row.origins());
        row.allow(origins);
        history.record(by.actor(), Change.of("channel", channel, "origins-changed", before, String.join(" ", origins)));
    }

    /** From now on nothing that was signed with the old one is believed. */
    public void renewSecret(String channel, Caller by) {
        by.need(Role.ADMIN);
        rowFor(channel).renewSecret();
        history.record(by.actor(), Change.of("channel", channel, "signing-secret-renewed", null, null));
    }

    /**
     * The user whom the shop's own server vouches for; empty where the signature is missing, wrong, or not valid now.
     *
     * @param until seconds since 1970 until which the signature holds
     * @param signature HMAC-SHA256 of {@code user + "\n" + until} in hexadecimal
     */
    public Optional<String> userOf(
            String channel, @Nullable String user, @Nullable String until, @Nullable String signature) {
        if (user == null || until == null || signature == null || user.length() > LONGEST_USER) {
            return Optional.empty();
        }
        var expected = sign(secret(channel), user + "\n" + until);
        boolean ours = MessageDigest.isEqual(bytes(expected), bytes(signature.toLowerCase(Locale.ROOT)));
        return ours && isNow(until) ? Optional.of(user) : Optional.empty();
    }

    private boolean isNow(String until) {
        if (!until.matches("\\d{1,12}")) {
            return false;
        }
        var end = Instant.ofEpochSecond(Long.parseLong(until));
        var now = clock.instant();
        return now.isBefore(end) && !end.isAfter(now.plus(LONGEST_LIFE));
    }

    private String secret(String channel) {
        int number = row(channel).map(Embedding::secretNumber).orElse(1);
        return secrets.token(PURPOSE, channel + ":" + number);
    }

    private Optional<Embedding> row(String channel) {
        return Optional.ofNullable(database.find(Embedding.class, channel));
    }

    private Embedding rowFor(String channel) {
        return row(channel).orElseGet(() -> {
            if (database.find(Channel.class, channel) == null) {
                throw new Refusal.NotFound("channel.not-found");
            }
            var fresh = new Embedding(channel);
            database.persist(fresh);
            return fresh;
        });
    }

    /** Plain http only where nobody else can listen. Wildcards would let in whoever gets a subdomain. */
    private static String originOf(String site, Checks checks) {
        try {
            var uri = URI.create(site.strip());
            var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            boolean local = host.equals("localhost") || host.equals("127.0.0.1");
            boolean scheme = "https".equals(uri.getScheme()) || (local && "http".equals(uri.getScheme()));
            boolean bare = (uri.getPath() == null
                            || uri.getPath().isEmpty()
                            || uri.getPath().equals("/"))
                    && uri.getRawQuery() == null
                    && uri.getUserInfo() == null;
            checks.require(
                    scheme && bare && host.matches("[a-z0-9.-]+") && site.length() <= LONGEST_ORIGIN,
                    "/origins",
                    "widget.origin-form",
                    site);
            return uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        } catch (IllegalArgumentException e) {
            checks.require(false, "/origins", "widget.origin-form", site);
            return "";
        }
    }

    private static String sign(String secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
