package org.huiyin.channel.mailbox;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiyin.shared.Checks;

/** Whom a mail comes from, as reporters see it. */
public record Sender(String name, String email) {

    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<>]*?)\"?\\s*<([^<>]+)>\\s*");
    /** Without a name of its own an installation goes by the product's. */
    private static final String PRODUCT = "回音 Huiyin";

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");

    public Sender {
        // Our own host may have a name of one part, such as localhost; nobody else's may.
        if (!(Checks.isEmail(email) || Checks.isEmail(email + ".example"))
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("huiyin.mail.from is no mail address: " + email);
        }
    }

    /** {@code Shop <a@b.example>}, {@code a@b.example}, or nothing: then it is huiyin@ the host of the base URL. */
    static Sender of(Optional<String> from, Optional<String> siteName, URI baseUrl) {
        var name = siteName.filter(given -> !given.isBlank()).orElse(PRODUCT);
        if (from.isEmpty() || from.get().isBlank()) {
            return new Sender(name, "huiyin@" + domain(baseUrl.getHost()));
        }
        var named = NAMED.matcher(from.get());
        return named.matches()
                ? new Sender(
                        named.group(1).isBlank() ? name : named.group(1),
                        named.group(2).strip())
                : new Sender(name, from.get().strip());
    }

    public String domain() {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    InternetAddress address() {
        return address(email);
    }

    /** Under the same name, at another address. */
    InternetAddress address(String other) {
        var address = new InternetAddress();
        address.setAddress(other);
        try {
            if (!name.isBlank()) {
                address.setPersonal(name, "UTF-8");
            }
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bare number after the @ is no domain. */
    private static String domain(String host) {
        return NUMBERS.matcher(host).matches() ? "localhost" : host;
    }
}
