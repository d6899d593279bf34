package org.huiyin.web.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Renders templates without a server: {@code Pages.in(Language.EN).as(Role.LEAD).show("inbox/inbox", page)}. */
public final class Pages {

    public static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

    private static final Templates TEMPLATES = new Templates();
    private static final AssetStore ASSETS = AssetStore.onDisk(Path.of("src/main/frontend"));

    private final Language language;
    private final Optional<Reader> reader;
    private final String path;
    private final boolean stable;

    private Pages(Language language, Optional<Reader> reader, String path, boolean stable) {
        this.language = language;
        this.reader = reader;
        this.path = path;
        this.stable = stable;
    }

    public static Pages in(Language language) {
        return new Pages(language, Optional.empty(), "/", false);
    }

    public Pages as(Role... roles) {
        return new Pages(language, Optional.of(new Reader("林珂", Set.of(roles), true)), path, stable);
    }

    /** With its query, if it has one. */
    public Pages at(String address) {
        return new Pages(language, reader, address, stable);
    }

    /** Reached by the address that carries the language, such as {@code /zh/changelog}. */
    public Pages stable() {
        return new Pages(language, reader, path, true);
    }

    public Document show(String template, Object page) {
        return Jsoup.parse(html(template, page));
    }

    public String html(String template, Object page) {
        return new String(TEMPLATES.render(template, ui(), page), StandardCharsets.UTF_8);
    }

    public Ui ui() {
        var parts = path.split("\\?", 2);
        var reading =
                new Reading(language, Theme.AUTO, parts[0], parts.length > 1 ? parts[1] : "", stable, Optional.empty());
        return new Ui(site(), reading, () -> reader, ui -> List.of());
    }

    private static Site site() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Site(
                ASSETS, clock, new BaseUrl("https://feedback.example"), "Asia/Shanghai", "zh-CN", Optional.empty());
    }
}
