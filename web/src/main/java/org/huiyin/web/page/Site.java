package org.huiyin.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is the same on every page of this installation: its name, its zone, its first language, texts and assets. */
@ApplicationScoped
public class Site {

    private final Texts texts = new Texts(Site.class.getClassLoader());
    private final AssetStore assets;
    private final Clock clock;
    private final BaseUrl baseUrl;
    private final ZoneId zone;
    private final Language language;
    private final Optional<String> name;

    @Inject
    public Site(
            AssetStore assets,
            Clock clock,
            BaseUrl baseUrl,
            @ConfigProperty(name = "huiyin.time-zone") String zone,
            @ConfigProperty(name = "huiyin.language") String language,
            @ConfigProperty(name = "huiyin.name") Optional<String> name) {
        this.assets = assets;
        this.clock = clock;
        this.baseUrl = baseUrl;
        this.zone = ZoneId.of(zone);
        this.language = Language.ofTag(language)
                .orElseThrow(() -> new IllegalArgumentException("huiyin.language is none of ours: " + language));
        this.name = name;
    }

    public Texts texts() {
        return texts;
    }

    public AssetStore assets() {
        return assets;
    }

    public Clock clock() {
        return clock;
    }

    public String baseUrl() {
        return baseUrl.toString();
    }

    public ZoneId zone() {
        return zone;
    }

    /** For readers who ask for none of our languages. */
    public Language language() {
        return language;
    }

    /** The shop's or the product's name, if the installation gave one. */
    public Optional<String> name() {
        return name.filter(n -> !n.isBlank());
    }
}
