package org.huiyin.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.huiyin.mail.ReleaseNote;
import org.huiyin.mail.SubscriptionConfirmation;
import org.huiyin.notice.NoticeCard;
import org.huiyin.release.ReleaseCard;
import org.huiyin.release.Releases;
import org.huiyin.subscription.SubscriptionCard;
import org.huiyin.subscription.Subscriptions;

/** What subscribers read. */
@ApplicationScoped
class SubscriberLetters {

    private final Subscriptions subscriptions;
    private final Releases releases;

    @Inject
    SubscriberLetters(Subscriptions subscriptions, Releases releases) {
        this.subscriptions = subscriptions;
        this.releases = releases;
    }

    Decision release(NoticeCard notice, Links links) {
        var subscription = subscriptions.find(notice.personId()).filter(SubscriptionCard::isConfirmed);
        if (subscription.isEmpty()) {
            return new Decision.Drop("unsubscribed");
        }
        var release = releases.find(notice.subjectId()).filter(ReleaseCard::isPublic);
        if (release.isEmpty()) {
            return new Decision.Drop("release-withdrawn");
        }
        var locale = Locale.forLanguageTag(subscription.get().locale());
        var stop = links.unsubscribe(notice.person());
        var text = MarkdownText.of(release.get().text().in(locale));
        var mail = new ReleaseNote(
                release.get().title().in(locale),
                text.plain(),
                text.html(),
                links.release(release.get().slug()),
                (int) release.get().people(),
                stop);
        return new Decision.Write(mail, subscription.get().address(), stop);
    }

    Decision confirmation(NoticeCard notice, Links links) {
        return subscriptions
                .find(notice.personId())
                .filter(SubscriptionCard::isAsked)
                .<Decision>map(found -> new Decision.Write(
                        new SubscriptionConfirmation(links.confirmSubscription(found.id())), found.address(), null))
                .orElseGet(() -> new Decision.Drop("answered-already"));
    }
}
