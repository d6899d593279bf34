package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator set: the rules of telling. */
@ApplicationScoped
class NoticeSettings {

    private final NoticePolicy policy;
    private final ZoneId zone;
    private final Locale locale;
    private final DigestRhythm digest;

    @Inject
    NoticeSettings(
            @ConfigProperty(name = "huiyin.notice.undo-seconds", defaultValue = "10") int undoSeconds,
            @ConfigProperty(name = "huiyin.notice.quiet-hours") Optional<String> quietHours,
            @ConfigProperty(name = "huiyin.notice.budget-per-day", defaultValue = "0") int budget,
            @ConfigProperty(name = "huiyin.notice.stale-days", defaultValue = "14") int staleDays,
            @ConfigProperty(name = "huiyin.notice.digest", defaultValue = "hourly") String digest,
            @ConfigProperty(name = "huiyin.time-zone", defaultValue = "Asia/Shanghai") String zone,
            @ConfigProperty(name = "huiyin.language", defaultValue = "zh-CN") String language) {
        this.zone = ZoneId.of(zone);
        this.policy = new NoticePolicy(
                Duration.ofSeconds(undoSeconds),
                QuietHours.of(quietHours.orElse(""), this.zone),
                budget,
                Duration.ofDays(staleDays));
        this.digest = DigestRhythm.of(digest);
        this.locale = Locale.forLanguageTag(language);
    }

    NoticePolicy policy() {
        return policy;
    }

    ZoneId zone() {
        return zone;
    }

    /** Of people who never said which language they read. */
    Locale locale() {
        return locale;
    }

    DigestRhythm digest() {
        return digest;
    }
}
