package org.huiyin.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** What every template gets first: the reader's language, texts, dates, links, and who reads. One per request. */
public class Ui {

    private static final String PRODUCT = "page.product";

    private final Site site;
    private final Reading reading;
    private final Supplier<Optional<Reader>> reader;
    private final Function<Ui, List<NavGroup>> nav;
    private final Dates dates;

    public Ui(Site site, Reading reading, Supplier<Optional<Reader>> reader, Function<Ui, List<NavGroup>> nav) {
        this.site = site;
        this.reading = reading;
        this.reader = reader;
        this.nav = nav;
        this.dates = new Dates(reading.language(), site.zone(), site.clock());
    }

    // language

    public Language language() {
        return reading.language();
    }

    /** For {@code <html lang>}. */
    public String lang() {
        return language().tag();
    }

    /** The text of that key; numbers are grouped, and choose between {@code key.one} and {@code key.other}. */
    public String t(String key, Object... arguments) {
        return find(key, arguments).orElseGet(() -> site.texts().missing(language(), key));
    }

    /** As {@link #t(String, Object...)}, or empty where there is no such text. */
    public Optional<String> find(String key, Object... arguments) {
        return find(language(), key, arguments);
    }

    /** As {@link #t(String, Object...)}, for words that are to be read in that language whoever looks at them here. */
    public String in(Language language, String key, Object... arguments) {
        return find(language, key, arguments).orElseGet(() -> site.texts().missing(language, key));
    }

    private Optional<String> find(Language language, String key, Object... arguments) {
        var texts = site.texts();
        return texts.find(language, key)
                .or(() -> texts.find(language, key + Wording.pluralOf(language, arguments)))
                .map(pattern -> Wording.fill(pattern, language.locale(), arguments));
    }

    public String t(Bilingual text) {
        return text.in(language().locale());
    }

    /** With its sign in front; the minus is a minus and not a hyphen. */
    public String signed(int number) {
        return (number > 0 ? "+" : "") + Integer.toString(number).replace('-', '\u2212');
    }

    public String number(long number) {
        return Wording.fill("{0}", language().locale(), number);
    }

    /** How likely, from 0 to 1, with the two decimals that a model is good for. */
    public String likelihood(double probability) {
        return String.format(Locale.ROOT, "%.2f", probability);
    }

    /** Of a whole, in percent without decimals. */
    public String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    // time

    public Instant now() {
        return site.clock().instant();
    }

    public String date(Instant instant) {
        return dates.date(instant);
    }

    public String dateTime(Instant instant) {
        return dates.dateTime(instant);
    }

    public String time(Instant instant) {
        return dates.time(instant);
    }

    /** How long, in the largest unit that says enough: 42 minutes, 3 hours, 2 days. */
    public String span(Duration duration) {
        var length = duration.abs();
        if (length.toMinutes() < 60) {
            return t("page.minutes", Math.max(1, length.toMinutes()));
        }
        return length.toHours() < 48 ? t("page.hours", length.toHours()) : t("page.days", length.toDays());
    }

    // links

    public String asset(String path) {
        return site.assets().url(path);
    }

    public String icon(String name) {
        return site.assets().icon(name);
    }

    public List<String> icons() {
        return site.assets().icons().stream().sorted().toList();
    }

    /** Without the language in front and without the query. */
    public String path() {
        return reading.path();
    }

    public String query() {
        return reading.query();
    }

    /** A link to a public page that keeps the language in the path, where the reader came by one. */
    public String to(String path) {
        return reading.stable() ? "/" + language().path() + (path.equals("/") ? "" : path) : path;
    }

    /** This page in that language, remembered from then on. */
    public String switchTo(Language other) {
        return reading.path() + "?" + new Query(reading.query()).with("lang", other.tag());
    }

    /** The permanent address of this page in that language, for search engines. */
    public String absolute(Language other) {
        return site.baseUrl() + "/" + other.path() + (path().equals("/") ? "" : path());
    }

    public String absolute(String path) {
        return site.baseUrl() + path;
    }

    /** This page with one value of its query changed; null takes it out. Neither cursor nor page survives a change. */
    public String with(String name, @Nullable String value) {
        var query = new Query(reading.query())
                .with("cursor", null)
                .with("page", null)
                .with(name, value);
        return query.isEmpty() ? path() : path() + "?" + query;
    }

    public boolean isAt(String href) {
        int question = href.indexOf('?');
        if (question < 0) {
            return path().equals(href);
        }
        return path().equals(href.substring(0, question)) && reading.query().equals(href.substring(question + 1));
    }

    public boolean isUnder(String path) {
        return path().equals(path) || path().startsWith(path + "/");
    }

    // who and how

    public Theme theme() {
        return reading.theme();
    }

    public Optional<Reader> reader() {
        return reader.get();
    }

    /** The shop's name where the installation gave one, else ours. */
    public String siteName() {
        return site.name().orElseGet(() -> t(PRODUCT));
    }

    /** What was just done, to be said once. */
    public Optional<Toast> toast() {
        return reading.toast();
    }

    public List<NavGroup> nav() {
        var groups = new TreeMap<Integer, NavGroup>();
        nav.apply(this).stream()
                .sorted(Comparator.comparingInt(NavGroup::position)
                        .thenComparing(group -> group.title().isEmpty())
                        .thenComparing(group -> -group.items().size()))
                .forEach(group -> groups.merge(group.position(), group, Ui::joined));
        return List.copyOf(groups.values());
    }

    private static NavGroup joined(NavGroup first, NavGroup second) {
        var items = new ArrayList<>(first.items());
        items.addAll(second.items());
        return new NavGroup(first.position(), first.title(), items);
    }
}
