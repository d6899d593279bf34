package org.huiyin.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.huiyin.mail.letter.Letter;

/** Puts mails into words: subject, text and HTML in the reader's language. Safe to share between threads. */
public final class MailTemplates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, MailTemplates.class.getClassLoader(), "org.huiyin.mail.generated");
    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

    /** Dates are written as they are in this zone. */
    public MailTemplates(ZoneId zone) {
        for (Language language : Language.values()) {
            wordings.put(language, new Wording(language, zone));
        }
    }

    /** The mail in the nearest language we have: zh-CN, zh-TW or English. */
    public MailContent render(MailModel model, Locale locale, Brand brand) {
        return set(writer(locale, brand).write(model));
    }

    /**
     * The same mail, with its first words replaced by words of the staff. Each line becomes a paragraph; without any
     * line the mail keeps its own words.
     *
     * @throws PlainTemplate.NotFillable when the words use a placeholder this kind of mail does not have
     */
    public MailContent render(MailModel model, Locale locale, Brand brand, PlainTemplate opening) {
        String words = opening.fill(Placeholders.of(model, wording(locale), brand));
        List<String> lines =
                CleanText.paragraphs(words).stream().flatMap(List::stream).toList();
        Letter letter = writer(locale, brand).write(model);
        return set(lines.isEmpty() ? letter : letter.withOpening(lines));
    }

    private Wording wording(Locale locale) {
        return Objects.requireNonNull(wordings.get(Language.nearestTo(locale)));
    }

    private LetterWriter writer(Locale locale, Brand brand) {
        return new LetterWriter(wording(locale), brand);
    }

    private MailContent set(Letter letter) {
        var html = new StringOutput(8192);
        engine.render("letter.jte", letter, html);
        return new MailContent(
                letter.subject(),
                TextPart.of(letter),
                html.toString(),
                TextPart.brief(letter),
                TextPart.spoken(letter));
    }
}
