package org.huiyin.mail;

import org.huiyin.mail.letter.Letter;

/** Finds the words for each kind of mail. */
final class LetterWriter {

    private final ReporterLetters toReporters;
    private final SubscriberLetters toSubscribers;
    private final StaffLetters toStaff;

    LetterWriter(Wording words, Brand brand) {
        var parts = new LetterParts(words, brand);
        this.toReporters = new ReporterLetters(words, brand, parts);
        this.toSubscribers = new SubscriberLetters(words, brand, parts);
        this.toStaff = new StaffLetters(words, brand, parts);
    }

    Letter write(MailModel model) {
        return switch (model) {
            case Acknowledgement it -> toReporters.acknowledge(it);
            case Answer it -> toReporters.answer(it);
            case FixAnnounced it -> toReporters.announceFix(it);
            case OutcomeAnnounced it -> toReporters.announceOutcome(it);
            case MyLinks it -> toReporters.sendLinks(it);
            case ErasureConfirmation it -> toReporters.confirmErasure(it);
            case JoiningConfirmation it -> toReporters.confirmJoining(it);
            case ReleaseNote it -> toSubscribers.announceRelease(it);
            case SubscriptionConfirmation it -> toSubscribers.confirmSubscription(it);
            case Digest it -> toStaff.digest(it);
            case Invitation it -> toStaff.invite(it);
        };
    }
}
