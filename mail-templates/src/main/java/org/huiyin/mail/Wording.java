package org.huiyin.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The sentences of one language. A missing sentence fails at once; it never falls back to another language. */
final class Wording {

    private final Language language;
    private final ResourceBundle sentences;
    private final DateTimeFormatter date;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter shortMoment;

    Wording(Language language, ZoneId zone) {
        this.language = language;
        this.sentences = read(language);
        this.date = pattern("date", zone);
        this.moment = pattern("moment", zone);
        this.shortMoment = pattern("moment.short", zone);
    }

    private DateTimeFormatter pattern(String key, ZoneId zone) {
        return DateTimeFormatter.ofPattern(sentences.getString(key), language.locale())
                .withZone(zone);
    }

    // Read by hand: ResourceBundle's own lookup would answer with the language of the machine when a file is missing.
    private static ResourceBundle read(Language language) {
        String name = "messages_" + language.locale() + ".properties";
        try (var file = Objects.requireNonNull(Wording.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Language language() {
        return language;
    }

    /** The sentence with its values put in, each folded to one clean line. */
    String say(String key, Object... values) {
        Object[] clean = values.clone();
        for (int i = 0; i < clean.length; i++) {
            clean[i] = clean[i] instanceof String text ? CleanText.line(text) : clean[i];
        }
        return new MessageFormat(sentences.getString(key), language.locale()).format(clean);
    }

    /** The sentence for one or for many; the number is {@code {0}}, the other values follow. */
    String count(String key, int number, Object... others) {
        var values = new Object[others.length + 1];
        values[0] = number;
        System.arraycopy(others, 0, values, 1, others.length);
        return say(key + (number == 1 ? ".one" : ".other"), values);
    }

    String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    String date(Instant at) {
        return date.format(at);
    }

    /** Day and time for colleagues, who know the year and the zone. */
    String shortMoment(Instant at) {
        return shortMoment.format(at);
    }

    /** Date and time with the zone it is meant in. */
    String moment(Instant at) {
        return moment.format(at);
    }
}
