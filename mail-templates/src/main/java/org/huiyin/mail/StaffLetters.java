package org.huiyin.mail;

import java.util.List;
import java.util.Optional;
import org.huiyin.mail.letter.Block;
import org.huiyin.mail.letter.Letter;

/** Mails to the people who do the work. */
final class StaffLetters {

    private final Wording words;
    private final Brand brand;
    private final LetterParts parts;

    StaffLetters(Wording words, Brand brand, LetterParts parts) {
        this.words = words;
        this.brand = brand;
        this.parts = parts;
    }

    Letter digest(Digest mail) {
        List<Block> blocks = List.of(
                new Block.Rows(mail.items().stream().map(this::row).toList()),
                parts.action("digest.button", mail.inboxUrl()),
                // Titles are made from reports, and a mail from us must not lend them our name.
                parts.note("digest.caution"));
        String opening = words.count(
                mail.overdue() == 0 ? "digest.opening" : "digest.opening.overdue",
                mail.items().size(),
                mail.workgroupName(),
                mail.overdue());
        Letter letter = parts.letter(
                words.count("digest.subject", mail.items().size(), mail.workgroupName()),
                mail.items().getFirst().title(),
                opening,
                blocks);
        return letter.withFooter(List.of(parts.reason("member")));
    }

    private Block.Row row(Digest.Item item) {
        String people = words.count("digest.people", item.people());
        String due = item.due()
                .map(at -> words.say("digest.due", words.shortMoment(at)))
                .orElse(words.say("digest.no.due"));
        return new Block.Row(
                words.say("digest.title", Long.toString(item.issue()), item.title()),
                words.say("digest.detail", people, due),
                item.overdue() ? Optional.of(words.say("digest.overdue")) : Optional.empty(),
                Optional.empty());
    }

    Letter invite(Invitation mail) {
        List<Block> blocks = List.of(
                parts.paragraph("invite.text"),
                parts.action("invite.button", mail.joinUrl()),
                parts.note("invite.expires", words.moment(mail.expiresAt())),
                parts.note("invite.stranger"));
        Letter letter = parts.letter(
                words.say("invite.subject", mail.inviterName(), brand.name()),
                words.say("invite.text"),
                words.say("invite.opening", mail.memberName(), mail.inviterName(), brand.name()),
                blocks);
        return letter.withFooter(List.of(parts.reason("invited")));
    }
}
