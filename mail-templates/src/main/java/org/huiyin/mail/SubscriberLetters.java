package org.huiyin.mail;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.mail.letter.Block;
import org.huiyin.mail.letter.Letter;

/** Mails to people who follow the change log. */
final class SubscriberLetters {

    private final Wording words;
    private final Brand brand;
    private final LetterParts parts;

    SubscriberLetters(Wording words, Brand brand, LetterParts parts) {
        this.words = words;
        this.brand = brand;
        this.parts = parts;
    }

    Letter announceRelease(ReleaseNote mail) {
        var blocks = new ArrayList<Block>();
        if (mail.people() > 0) {
            blocks.add(new Block.Paragraph(words.count("release.people", mail.people())));
        }
        blocks.add(new Block.Formatted(CleanText.paragraphs(mail.bodyText()), mail.bodyHtml()));
        blocks.add(parts.action("release.button", mail.url()));
        Letter letter = parts.letter(
                words.say("release.subject", brand.name(), mail.title()),
                mail.bodyText(),
                words.say("release.opening", brand.name(), mail.title()),
                blocks);
        return letter.withFooter(List.of(parts.reason("subscriber")))
                .withUnsubscribe(parts.link("unsubscribe", mail.unsubscribeUrl()));
    }

    Letter confirmSubscription(SubscriptionConfirmation mail) {
        List<Block> blocks = List.of(
                parts.paragraph("subscribe.text"),
                parts.action("subscribe.button", mail.confirmUrl()),
                parts.note("subscribe.stranger"));
        Letter letter = parts.letter(
                words.say("subscribe.subject", brand.name()),
                words.say("subscribe.text"),
                words.say("subscribe.opening", brand.name()),
                blocks);
        return letter.withFooter(List.of(parts.reason("typed")));
    }
}
