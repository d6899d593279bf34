package org.huiyin.channel.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.channel.mailbox.reading.MailLimits;

/** What reading mail may cost. */
@ApplicationScoped
class MailboxLimits {

    private static final int KILO = 1024;
    private static final Duration REPLY = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final MailLimits reading;
    private final ImapMailbox.Rhythm rhythm;
    private final Duration deadline;

    @Inject
    MailboxLimits(
            @ConfigProperty(name = "huiyin.mail.in.most-mb", defaultValue = "25") int mostMb,
            @ConfigProperty(name = "huiyin.mail.in.most-parts", defaultValue = "200") int mostParts,
            @ConfigProperty(name = "huiyin.mail.in.deepest", defaultValue = "20") int deepest,
            @ConfigProperty(name = "huiyin.mail.in.header-kb", defaultValue = "64") int headerKb,
            @ConfigProperty(name = "huiyin.mail.in.seconds", defaultValue = "5") int seconds,
            @ConfigProperty(name = "huiyin.mail.in.page-seconds", defaultValue = "120") int pageSeconds,
            @ConfigProperty(name = "huiyin.mail.in.watched-seconds", defaultValue = "300") int watchedSeconds,
            @ConfigProperty(name = "huiyin.mail.in.unwatched-seconds", defaultValue = "30") int unwatchedSeconds,
            @ConfigProperty(name = "huiyin.mail.in.renewal-seconds", defaultValue = "540") int renewalSeconds) {
        var usual = MailLimits.USUAL;
        this.reading = new MailLimits(
                mostMb * KILO * KILO,
                mostParts,
                deepest,
                headerKb * KILO,
                usual.headers(),
                usual.characters(),
                Duration.ofSeconds(seconds));
        this.deadline = Duration.ofSeconds(pageSeconds);
        this.rhythm = new ImapMailbox.Rhythm(
                Duration.ofSeconds(watchedSeconds),
                Duration.ofSeconds(unwatchedSeconds),
                Duration.ofSeconds(renewalSeconds),
                FIRST_PAUSE);
    }

    MailLimits reading() {
        return reading;
    }

    ImapMailbox.Rhythm rhythm() {
        return rhythm;
    }

    Duration reply() {
        return REPLY;
    }

    Duration deadline() {
        return deadline;
    }
}
