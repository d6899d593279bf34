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
import java.util.stream.Stream;
import org.huiyin.intake.Intake;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.notice.Notices;
import org.huiyin.people.Address;
import org.huiyin.people.Persons;
import org.huiyin.shared.Caller;
import org.huiyin.shared.PersonalData;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.jspecify.annotations.Nullable;

/** The door to what a reporter may ask for about the own report: a copy of everything, or that it goes. */
@ApplicationScoped
public class Retention {

    private static final System.Logger LOG = System.getLogger(Retention.class.getName());
    /** Whoever only found the link must not be able to destroy what somebody said before they notice. */
    private static final Duration TIME_TO_TAKE_BACK = Duration.ofHours(24);

    private static final int STEP = 100;

    private final Intake intake;
    private final Reports reports;
    private final Persons persons;
    private final Notices notices;
    private final Instance<PersonalData> stores;
    private final Erasure erasure;
    private final Clock clock;

    @Inject
    public Retention(
            Intake intake,
            Reports reports,
            Persons persons,
            Notices notices,
            @Any Instance<PersonalData> stores,
            Erasure erasure,
            Clock clock) {
        this.reports = reports;
        this.persons = persons;
        this.intake = intake;
        this.notices = notices;
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

    /** As {@link #export}, of everything that the same person said over all channels. */
    public Map<String, Object> exportAll(UUID reporter) {
        var same = persons.reportersOf(reporter);
        var person = new TreeMap<String, Object>();
        person.put("addresses", persons.identitiesOf(same));
        person.put("joinings", persons.joiningsOf(same));
        person.put("claims", persons.claimsOf(same));
        person.put("wish", persons.wishOf(reporter).word());
        var everything = new TreeMap<String, Object>();
        everything.put("person", person);
        everything.put("reports", reportsOf(reporter).map(this::export).toList());
        return everything;
    }

    /** How many reports there are of the same person, over all channels. */
    public int countOfAll(UUID reporter) {
        return (int) reportsOf(reporter).count();
    }

    private Stream<UUID> reportsOf(UUID reporter) {
        return persons.reportersOf(reporter).stream()
                .flatMap(one -> reports.ofReporter(one).stream())
                .filter(report -> !report.isErased())
                .map(ReportCard::id);
    }

    /** Erases everything that the person said over all channels, and who they are, for whoever brings the proof. */
    public void eraseAllByProof(ReportCard report, String proof) {
        requireProof(report, proof);
        eraseAll(report.reporter());
    }

    /** As {@link #eraseAllByProof}, because they asked us for it in another way. */
    public void eraseAll(UUID reporter, Caller by) {
        by.need(Role.ADMIN);
        eraseAll(reporter);
    }

    private void eraseAll(UUID reporter) {
        var same = persons.reportersOf(reporter);
        reportsOf(reporter).toList().forEach(erasure::erase);
        erasure.forget(same);
    }

    /**
     * How an erasure goes on.
     *
     * @param eraseAfter when it happens by itself; null where it waits for the proof that was sent by mail
     */
    public record Asked(@Nullable Instant eraseAfter) {

        public boolean isByMail() {
            return eraseAfter == null;
        }
    }

    /**
     * Asks for a proof at the author's address; without one, or without a way to write there, it happens after a day.
     * Asked again it stays with the first moment.
     */
    public Asked askErasure(ReportCard report) {
        if (report.eraseAfter() != null) {
            return new Asked(report.eraseAfter());
        }
        if (notices.isConnected(Address.EMAIL) && notices.askErasureProof(report.id())) {
            return new Asked(null);
        }
        var after = clock.instant().plus(TIME_TO_TAKE_BACK);
        intake.askErasure(report.id(), after);
        return new Asked(after);
    }

    /** Erases at once for whoever brings the proof from the mail; refuses everybody else. */
    public void eraseByProof(ReportCard report, String proof) {
        requireProof(report, proof);
        erasure.erase(report.id());
    }

    public void requireProof(ReportCard report, String proof) {
        if (!notices.provesErasure(report.id(), proof)) {
            throw new Refusal.NotFound("intake.receipt-not-found");
        }
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
}
