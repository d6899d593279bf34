package org.huiyin.mail;

/**
 * A finished mail: one subject line and the same message twice, as text and as HTML.
 *
 * @param subject one line of at most {@value #SUBJECT_LIMIT} characters, no control characters
 * @param text complete on its own, every link written out
 * @param brief the same for a chat, which knows who speaks: without sender, reference and small print
 * @param spoken the same for everybody's eyes: no link and nothing the reader wrote
 */
public record MailContent(String subject, String text, String html, String brief, String spoken) {

    public static final int SUBJECT_LIMIT = 60;

    public MailContent {
        if (subject.isBlank() || subject.length() > SUBJECT_LIMIT) {
            throw new IllegalArgumentException("A subject has 1 to " + SUBJECT_LIMIT + " characters");
        }
        // A line break in a subject would let text become a mail header.
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line without control characters");
        }
    }
}
