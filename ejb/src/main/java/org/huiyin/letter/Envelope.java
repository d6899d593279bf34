package org.huiyin.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Spot;
import org.huiyin.mail.MailContent;
import org.huiyin.mail.MailModel;
import org.huiyin.mail.MailTemplates;
import org.huiyin.notice.NoticeCard;
import org.huiyin.notice.NoticeKind;

/** Puts a decided notice into words, in the language of its reader and for the spot it goes to. Touches no database. */
@ApplicationScoped
public class Envelope {

    private final MailTemplates templates;
    private final LetterSettings settings;

    @Inject
    Envelope(LetterSettings settings) {
        this.settings = settings;
        this.templates = new MailTemplates(settings.zone());
    }

    public Outgoing fill(NoticeCard notice, Decision.Write letter, Spot spot) {
        var content = render(letter.mail(), notice.locale());
        return new Outgoing(
                notice.messageId(),
                letter.to().value(),
                notice.locale(),
                content.subject(),
                content.text(),
                content.html(),
                content.brief(),
                content.spoken(),
                notice.kind().canBeStopped() ? letter.unsubscribe() : null,
                letter.more(),
                notice.report(),
                spot,
                notice.kind() == NoticeKind.ANSWER);
    }

    MailContent render(MailModel mail, String tag) {
        var locale = Locale.forLanguageTag(tag);
        return templates.render(mail, locale, settings.brand(locale));
    }
}
