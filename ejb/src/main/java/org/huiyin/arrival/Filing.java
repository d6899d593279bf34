package org.huiyin.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.huiyin.attachment.KeptImage;
import org.huiyin.channel.Contacts;
import org.huiyin.channel.Incoming;
import org.huiyin.intake.Intake;
import org.huiyin.intake.Journal.Due;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Submission;
import org.huiyin.people.Address;
import org.jspecify.annotations.Nullable;

/** Brings words where they belong: into the conversation they continue, or into a report of their own. */
@ApplicationScoped
class Filing {

    private final Belonging belonging;
    private final Wording wording;
    private final Settling settling;
    private final Intake intake;
    private final Contacts contacts;

    @Inject
    Filing(Belonging belonging, Wording wording, Settling settling, Intake intake, Contacts contacts) {
        this.belonging = belonging;
        this.wording = wording;
        this.settling = settling;
        this.intake = intake;
        this.contacts = contacts;
    }

    void file(Due due, Incoming incoming, List<KeptImage> files) {
        var report = belonging.of(due.channel(), incoming);
        if (report.isPresent()) {
            settling.join(due, incoming, report.get(), wording.of(incoming), files);
        } else {
            open(due, incoming, files);
        }
    }

    /** What was said once is never edited: the other words stand below it. */
    void edited(Due due, Incoming incoming, boolean last) {
        var original = original(due, incoming, last);
        if (original.isPresent()) {
            settling.join(due, incoming, original.get(), wording.edited(incoming), List.of());
        } else {
            file(due, incoming.as(Incoming.Change.NEW), List.of());
        }
    }

    void deleted(Due due, Incoming incoming, boolean last) {
        var original = original(due, incoming, last);
        if (original.isPresent() && belonging.isFirst(due.channel(), incoming.key())) {
            settling.withdraw(due, original.get());
        } else {
            settling.nothing(due, "deleted");
        }
    }

    /** @throws OutOfOrder where the original may still come */
    private Optional<ReportCard> original(Due due, Incoming incoming, boolean last) {
        var original = belonging.named(due.channel(), incoming.key());
        if (original.isEmpty() && !last) {
            throw new OutOfOrder(incoming.key());
        }
        return original;
    }

    private void open(Due due, Incoming incoming, List<KeptImage> files) {
        var raw = due.raw();
        var submission = Submission.of(report(due.channel(), incoming), null, raw.contentType(), raw.body())
                .with(files)
                .from(new Address(incoming.sender().kind(), incoming.sender().address()));
        var heard = new Intake.Heard(incoming.key(), incoming.chat(), Settling.spot(incoming), incoming.sentAt());
        intake.receiveKept(due.id(), submission, heard);
        settling.tellHeard(incoming.sender());
    }

    private NewReport report(String channel, Incoming incoming) {
        var text = wording.of(incoming);
        return new NewReport(
                text,
                null,
                null,
                channel,
                wording.localeOf(incoming, text),
                new NewReport.Contact(null, wording.nameOf(incoming)),
                null,
                null,
                touchpoint(channel, incoming),
                incoming.sentAt().toString());
    }

    private @Nullable String touchpoint(String channel, Incoming incoming) {
        return incoming.touchpoint() != null
                ? incoming.touchpoint()
                : contacts.sceneOf(channel, incoming.sender().address()).orElse(null);
    }
}
