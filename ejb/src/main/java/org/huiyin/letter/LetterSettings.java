package org.huiyin.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.mail.Brand;

/** What the operator set: whose letters these are, and where their links lead. */
@ApplicationScoped
class LetterSettings {

    private final Optional<String> name;
    private final URI baseUrl;
    private final ZoneId zone;

    @Inject
    LetterSettings(
            @ConfigProperty(name = "huiyin.name") Optional<String> name,
            @ConfigProperty(name = "huiyin.base-url") URI baseUrl,
            @ConfigProperty(name = "huiyin.time-zone", defaultValue = "Asia/Shanghai") String zone) {
        this.name = name.filter(given -> !given.isBlank());
        this.baseUrl = URI.create(baseUrl.toString().replaceAll("/+$", ""));
        this.zone = ZoneId.of(zone);
    }

    URI baseUrl() {
        return baseUrl;
    }

    ZoneId zone() {
        return zone;
    }

    /** Without a name of its own the installation goes by the product's. */
    Brand brand(Locale reader) {
        return new Brand(name.orElse(reader.getLanguage().equals("zh") ? "回音" : "Huiyin"), baseUrl);
    }
}
