package org.huiyin.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.mail.letter.Block;
import org.huiyin.mail.letter.Letter;

/** Mails to people who reported something. */
final class ReporterLetters {

    private static final int QUOTE_LIMIT = 100;

    private final Wording words;
    private final Brand brand;
    private final LetterParts parts;

    ReporterLetters(Wording words, Brand brand, LetterParts parts) {
        this.words = words;
        this.brand = brand;
        this.parts = parts;
    }

    Letter acknowledge(Acknowledgement mail) {
        var blocks = new ArrayList<Block>();
        blocks.add(parts.paragraph("ack.next"));
        blocks.add(parts.action("status", mail.statusUrl()));
        blocks.add(parts.note("links.private"));
        if (!mail.knownAddress()) {
            blocks.add(parts.note("stranger.report", brand.name()));
        }
        Letter letter = parts.letter(
                words.say("ack.subject", mail.reference()), words.say("ack.preview"), words.say("ack.opening"), blocks);
        return about(mail.reference(), letter, mail.knownAddress() ? "reporter" : "typed");
    }

    Letter answer(Answer mail) {
        var blocks = new ArrayList<Block>();
        mail.quote()
                .map(quote -> CleanText.line(quote, QUOTE_LIMIT))
                .filter(quote -> !quote.isEmpty())
                .ifPresent(quote -> blocks.add(parts.readersWords("answer.quote", quote)));
        blocks.add(parts.ourWords("answer.text", mail.text()));
        blocks.add(parts.paragraph("answer.more"));
        blocks.add(parts.action("status.reply", mail.statusUrl()));
        Letter letter = parts.letter(
                words.say("answer.subject", mail.reference()), mail.text(), words.say("answer.opening"), blocks);
        return about(mail.reference(), letter, "reporter");
    }

    Letter announceFix(FixAnnounced mail) {
        String kind = key(mail.kind());
        List<Block> blocks = List.of(
                parts.ourWords("fix.what", mail.what()),
                new Block.Paragraph(words.count("fix.people", mail.people())),
                parts.verdict("fix.question", mail.verdict()),
                parts.more("status", mail.statusUrl()));
        Letter letter = parts.letter(
                words.say("fix.subject." + kind, mail.reference()),
                mail.what(),
                words.say("fix.opening." + kind, words.date(mail.reportedAt())),
                blocks);
        return stoppable(mail.unsubscribeUrl(), about(mail.reference(), letter, "reporter"));
    }

    Letter announceOutcome(OutcomeAnnounced mail) {
        String outcome = "outcome." + key(mail.kind());
        var blocks = new ArrayList<Block>();
        blocks.add(parts.ourWords(outcome + ".text", mail.text()));
        mail.verdict().ifPresent(links -> blocks.add(parts.verdict("outcome.question", links)));
        blocks.add(parts.paragraph(outcome + ".more"));
        blocks.add(
                mail.verdict().isPresent()
                        ? parts.more("status.reply", mail.statusUrl())
                        : parts.action("status.reply", mail.statusUrl()));
        Letter letter = parts.letter(
                words.say(outcome + ".subject", mail.reference()),
                mail.text(),
                words.say(outcome + ".opening"),
                blocks);
        return stoppable(mail.unsubscribeUrl(), about(mail.reference(), letter, "reporter"));
    }

    Letter sendLinks(MyLinks mail) {
        List<Block> blocks = List.of(
                new Block.Rows(mail.entries().stream().map(this::row).toList()),
                parts.note("links.private"),
                parts.note("stranger.request"));
        Letter letter = parts.letter(
                words.say("links.subject", brand.name()),
                words.say("links.private"),
                words.count("links.opening", mail.entries().size(), brand.name()),
                blocks);
        return letter.withFooter(List.of(parts.reason("typed")));
    }

    private Block.Row row(MyLinks.Entry entry) {
        String state = words.say("state." + entry.state());
        return new Block.Row(
                words.say("links.title", entry.reference()),
                words.say("links.detail", words.date(entry.receivedAt()), state),
                Optional.empty(),
                Optional.of(parts.link("status", entry.statusUrl())));
    }

    Letter confirmErasure(ErasureConfirmation mail) {
        List<Block> blocks = List.of(
                parts.paragraph("erase.text"),
                parts.action("erase.button", mail.confirmUrl()),
                parts.note("erase.stranger"));
        Letter letter = parts.letter(
                words.say("erase.subject", mail.reference()),
                words.say("erase.text"),
                words.say("erase.opening", mail.reference()),
                blocks);
        return about(mail.reference(), letter, "reporter");
    }

    Letter confirmJoining(JoiningConfirmation mail) {
        List<Block> blocks = List.of(
                parts.paragraph("join.text"),
                parts.action("join.button", mail.confirmUrl()),
                parts.note("join.stranger"));
        Letter letter = parts.letter(
                words.say("join.subject"), words.say("join.text"), words.say("join.opening", mail.reference()), blocks);
        return about(mail.reference(), letter, "typed");
    }

    private Letter about(String reference, Letter letter, String reason) {
        return letter.withFooter(List.of(words.say("reference", reference), parts.reason(reason)));
    }

    private Letter stoppable(URI unsubscribe, Letter letter) {
        return letter.withUnsubscribe(parts.link("unsubscribe", unsubscribe));
    }

    private static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
