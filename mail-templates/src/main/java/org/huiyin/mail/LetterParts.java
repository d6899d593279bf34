package org.huiyin.mail;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.huiyin.mail.letter.Block;
import org.huiyin.mail.letter.Letter;
import org.huiyin.mail.letter.Link;

/** What several kinds of mail have in common. */
final class LetterParts {

    private static final int PREVIEW_LIMIT = 120;

    private final Wording words;
    private final Brand brand;

    LetterParts(Wording words, Brand brand) {
        this.words = words;
        this.brand = brand;
    }

    /** A mail without footer lines and without a way to unsubscribe. */
    Letter letter(String subject, String preview, String opening, List<Block> blocks) {
        return new Letter(
                words.language().tag(),
                brand.name(),
                brand.baseUrl(),
                CleanText.line(subject, MailContent.SUBJECT_LIMIT),
                CleanText.line(preview, PREVIEW_LIMIT),
                List.of(opening),
                blocks,
                List.of(),
                Optional.empty());
    }

    Block paragraph(String key, Object... values) {
        return new Block.Paragraph(words.say(key, values));
    }

    Block note(String key, Object... values) {
        return new Block.Note(words.say(key, values));
    }

    Block ourWords(String label, String text) {
        return new Block.Words(words.say(label), CleanText.paragraphs(text), Block.Voice.OURS);
    }

    Block readersWords(String label, String line) {
        return new Block.Words(words.say(label), CleanText.paragraphs(line), Block.Voice.READERS);
    }

    Block action(String label, URI address) {
        return new Block.Action(link(label, address), words.say("fallback.one"));
    }

    Block more(String label, URI address) {
        return new Block.More(link(label, address));
    }

    Block verdict(String question, VerdictLinks to) {
        var answers = List.of(
                link("verdict.solved", to.solved()),
                link("verdict.partly", to.partly()),
                link("verdict.not", to.not()));
        return new Block.Choice(words.say(question), answers, words.say("verdict.hint"), words.say("fallback.many"));
    }

    Link link(String label, URI address) {
        return new Link(words.say(label), address);
    }

    /** Why the reader gets this mail. */
    String reason(String who) {
        return words.say("reason." + who, brand.name());
    }
}
