package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Says what a notice says now: from the rows as they are, never from stored words. Reads, renders nothing. */
@ApplicationScoped
@Transactional
class Letters {

    private final ReporterLetters reporters;
    private final SubscriberLetters subscribers;
    private final StaffLetters staff;
    private final OnePerson once;
    private final ClaimLetters claims;

    @Inject
    Letters(
            ReporterLetters reporters,
            SubscriberLetters subscribers,
            StaffLetters staff,
            OnePerson once,
            ClaimLetters claims) {
        this.claims = claims;
        this.once = once;
        this.reporters = reporters;
        this.subscribers = subscribers;
        this.staff = staff;
    }

    Decision decide(NoticeCard notice, Links links) {
        return once.standsBack(notice).orElseGet(() -> write(notice, links));
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
