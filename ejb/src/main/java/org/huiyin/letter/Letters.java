package org.huiyin.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.notice.NoticeCard;
import org.huiyin.notice.NoticeState;
import org.huiyin.notice.Notices;
import org.huiyin.notice.Rivals;
import org.huiyin.shared.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The door to what a notice says now, and whether it is to be said at all: looked up at the moment it leaves, or is looked
 * at. Reads, changes nothing.
 */
@ApplicationScoped
@Transactional
public class Letters {

    private static final String TOLD_THROUGH = "told-through";
    private static final String TOLD_ALONGSIDE = "told-alongside";
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** Both on their way at the same moment: they must not wait for each other for ever. */
    private static final Duration LONGER_PAUSE = Duration.ofSeconds(20);

    private final Notices notices;
    private final Rivals rivals;
    private final ReporterLetters reporters;
    private final SubscriberLetters subscribers;
    private final StaffLetters staff;
    private final ClaimLetters claims;
    private final LinkKeys keys;
    private final Envelope envelope;

    @Inject
    public Letters(
            Notices notices,
            Rivals rivals,
            ReporterLetters reporters,
            SubscriberLetters subscribers,
            StaffLetters staff,
            ClaimLetters claims,
            LinkKeys keys,
            Envelope envelope) {
        this.notices = notices;
        this.rivals = rivals;
        this.reporters = reporters;
        this.subscribers = subscribers;
        this.staff = staff;
        this.claims = claims;
        this.keys = keys;
        this.envelope = envelope;
    }

    public Decision decide(NoticeCard notice) {
        return decide(notice, keys.open());
    }

    /** A mail as its reader would get it now, but with links that open nothing; or why it would not be sent. */
    public record Preview(
            @Nullable String subject,
            @Nullable String text,
            @Nullable String html,
            @Nullable String reason) {}

    public Preview preview(UUID id, Caller by) {
        var notice = notices.require(id, by);
        return switch (decide(notice, keys.hidden())) {
            case Decision.Write letter -> {
                var mail = envelope.render(letter.mail(), notice.locale());
                yield new Preview(mail.subject(), mail.text(), mail.html(), null);
            }
            case Decision.Show show -> new Preview(null, null, null, show.reason());
            case Decision.GiveUp giveUp -> new Preview(null, null, null, giveUp.reason());
            case Decision.Drop drop -> new Preview(null, null, null, drop.reason());
            case Decision.Through through -> new Preview(null, null, null, TOLD_THROUGH);
            case Decision.Wait wait -> new Preview(null, null, null, wait.reason());
        };
    }

    private Decision decide(NoticeCard notice, Links links) {
        return standsBack(notice).orElseGet(() -> write(notice, links));
    }

    /** What to do instead of sending it, where the person is told of the same by another notice. */
    private Optional<Decision> standsBack(NoticeCard notice) {
        var others = rivals.of(notice);
        var sent = others.stream().filter(NoticeCard::mayHaveArrived).findFirst();
        if (sent.isPresent()) {
            return Optional.of(new Decision.Through(sent.get().id()));
        }
        return others.stream()
                .filter(rival -> rival.state() == NoticeState.LEASED)
                .findFirst()
                .map(rival -> new Decision.Wait(
                        TOLD_ALONGSIDE, notice.id().compareTo(rival.id()) < 0 ? PAUSE : LONGER_PAUSE));
    }

    private Decision write(NoticeCard notice, Links links) {
        return switch (notice.kind()) {
            case FIXED, ANSWERED, THANKED, DECLINED -> reporters.outcome(notice, links);
            case ANSWER -> reporters.answer(notice, links);
            case ACKNOWLEDGEMENT -> reporters.acknowledgement(notice, links);
            case MY_LINKS -> reporters.links(notice, links);
            case ERASURE -> reporters.erasure(notice, links);
            case JOINING -> claims.question(notice, links);
            case RELEASE -> subscribers.release(notice, links);
            case SUBSCRIPTION -> subscribers.confirmation(notice, links);
            case INVITATION -> staff.invitation(notice, links);
            case DIGEST -> staff.digest(notice, links);
        };
    }
}
