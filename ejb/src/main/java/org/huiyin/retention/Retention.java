package org.huiyin.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huiyin.intake.Intake;
import org.huiyin.intake.ReportCard;
import org.huiyin.shared.PersonalData;

/** The door to what a reporter may ask for about the own report: a copy of everything, or that it goes. */
@ApplicationScoped
public class Retention {

    private static final System.Logger LOG = System.getLogger(Retention.class.getName());
    /** Whoever only found the link must not be able to destroy what somebody said before they notice. */
    private static final Duration TIME_TO_TAKE_BACK = Duration.ofHours(24);
    private static final int STEP = 100;

    private final Intake intake;
    private final Instance<PersonalData> stores;
    private final Erasure erasure;
    private final Clock clock;

    @Inject
    public Retention(Intake intake, @Any Instance<PersonalData> stores, Erasure erasure, Clock clock) {
        this.intake = intake;
        this.stores = stores;
        this.erasure = erasure;
        this.clock = clock;
    }

    /** Everything that is stored about the report and its author, by name of the part. */
    public Map<String, Object> export(UUID report) {
        var everything = new TreeMap<String, Object>();
        stores.forEach(store -> everything.putAll(store.exportOf(report)));
        return everything;
    }

    /** Marks the report. Asked again it stays with the first moment. Returns when it will be erased. */
    public Instant askErasure(ReportCard report) {
        if (report.eraseAfter() != null) {
            return report.eraseAfter();
        }
        var after = clock.instant().plus(TIME_TO_TAKE_BACK);
        intake.askErasure(report.id(), after);
        return after;
    }

    public void takeErasureBack(ReportCard report) {
        if (report.eraseAfter() != null) {
            intake.askErasure(report.id(), null);
        }
    }

    /** Erases what is due; one that fails is tried again the next time and stops no other. Returns how many went. */
    public int eraseDue() {
        int erased = 0;
        for (var report : intake.dueForErasure(STEP)) {
            try {
                erasure.erase(report);
                erased++;
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "Report " + report + " could not be erased", e);
            }
        }
        return erased;
    }

    /** At once, for whoever has shown to be its author. */
    public void erase(UUID report) {
        erasure.erase(report);
    }
}
