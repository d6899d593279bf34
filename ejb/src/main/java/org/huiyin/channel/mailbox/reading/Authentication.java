package org.huiyin.channel.mailbox.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the operator's own mail server found the sender to be who they say (RFC 8601). Everybody can write such a header,
 * so only those count that name the server the operator named, and of these the topmost: what came from outside lies below.
 */
final class Authentication {

    private Authentication() {}

    /** Empty where nobody we trust has looked, or could tell. */
    static Optional<Boolean> of(Headers headers, Optional<String> server, List<MailAddress> from) {
        if (server.isEmpty()) {
            return Optional.empty();
        }
        if (from.size() != 1) {
            return Optional.of(false);
        }
        return headers.all("authentication-results").stream()
                .filter(result -> isBy(result, server.get()))
                .findFirst()
                .flatMap(result -> verdict(result, from.getFirst().domain()));
    }

    private static boolean isBy(String result, String server) {
        var by = result.split("[;\\s]", 2)[0];
        return by.equalsIgnoreCase(server);
    }

    /** Only the policy of the domain itself says that a name is forged: forwarders break everything else in good faith. */
    private static Optional<Boolean> verdict(String result, String domain) {
        var methods = Stream.of(result.toLowerCase(Locale.ROOT).split(";"))
                .map(method -> List.of(method.strip().split("\\s+")))
                .toList();
        if (methods.stream().anyMatch(words -> words.contains("dmarc=fail"))) {
            return Optional.of(false);
        }
        boolean passes = methods.stream()
                .anyMatch(words -> isAligned(words, "dmarc=pass", "header.from=", domain)
                        || isAligned(words, "dkim=pass", "header.d=", domain)
                        || isAligned(words, "spf=pass", "smtp.mailfrom=", domain));
        return passes ? Optional.of(true) : Optional.empty();
    }

    private static boolean isAligned(List<String> words, String pass, String property, String domain) {
        return words.contains(pass)
                && words.stream()
                        .filter(word -> word.startsWith(property))
                        .map(word -> word.substring(property.length()))
                        .map(value -> value.substring(value.lastIndexOf('@') + 1))
                        .anyMatch(found -> found.equals(domain) || isBelow(domain, found));
    }

    /** At a dot, and never below a bare top-level domain. */
    private static boolean isBelow(String domain, String parent) {
        return parent.contains(".") && domain.endsWith("." + parent);
    }
}
