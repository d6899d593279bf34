package org.huiyin.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.attachment.Attachments;
import org.huiyin.attachment.KeptImage;
import org.huiyin.channel.Contacts;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Spot;
import org.huiyin.conversation.Conversation;
import org.huiyin.intake.Intake;
import org.huiyin.intake.Journal;
import org.huiyin.intake.Journal.Due;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Threads;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.people.Persons;

/** Writes down what something turned out to be, together with the fact that it is dealt with. */
@ApplicationScoped
@Transactional
class Settling {

    private final Journal journal;
    private final Threads threads;
    private final Contacts contacts;
    private final Conversation conversation;
    private final Attachments attachments;
    private final Intake intake;
    private final People people;
    private final Persons persons;
    private final String language;
    private final Event<SomebodyHeard> heard;
    private final Event<MessageBounced> bounced;

    @Inject
    Settling(
            Journal journal,
            Threads threads,
            Contacts contacts,
            Conversation conversation,
            Attachments attachments,
            Intake intake,
            People people,
            Persons persons,
            @ConfigProperty(name = "huiyin.language", defaultValue = "zh-CN") String language,
            Event<SomebodyHeard> heard,
            Event<MessageBounced> bounced) {
        this.journal = journal;
        this.threads = threads;
        this.contacts = contacts;
        this.conversation = conversation;
        this.attachments = attachments;
        this.intake = intake;
        this.people = people;
        this.persons = persons;
        this.language = language;
        this.heard = heard;
        this.bounced = bounced;
    }

    /** The words go on with a conversation that is there. */
    void join(Due due, Incoming incoming, ReportCard report, String text, List<KeptImage> files) {
        if (!journal.joined(due.id(), report.id(), "joined " + report.reference())) {
            return;
        }
        conversation.reply(report, text, place(report, incoming.sentAt()));
        attachments.attach(report.id(), files);
        threads.lead(due.channel(), incoming.key(), report.id(), incoming.sentAt());
        threads.lead(due.channel(), incoming.chat(), report.id(), incoming.sentAt());
        threads.spoke(report.id(), due.channel(), spot(incoming), incoming.sentAt());
        contacts.heard(incoming.sender().kind(), incoming.sender().address(), incoming.sentAt());
        people.heard(new Address(incoming.sender().kind(), incoming.sender().address()));
        tellHeard(incoming.sender());
    }

    /** A report stands where it was received. What was said after it, but before that moment, does not stand above it. */
    private Instant place(ReportCard report, Instant saidAt) {
        boolean goesOn = threads.openedAt(report.id())
                .filter(opened -> !saidAt.isBefore(opened))
                .isPresent();
        return goesOn && saidAt.isBefore(report.receivedAt()) ? report.receivedAt() : saidAt;
    }

    /** The author does not stand by the words any more. */
    void withdraw(Due due, ReportCard report) {
        if (journal.processed(due.id(), "withdrew " + report.reference())) {
            intake.withdraw(report.id());
        }
    }

    void presence(Due due, Heard.Presence presence) {
        if (!journal.processed(due.id(), presence.isHere() ? "came" : "left")) {
            return;
        }
        var sender = presence.sender();
        if (presence.isHere()) {
            contacts.came(sender.kind(), sender.address(), presence.scene());
            tellHeard(sender);
        } else {
            contacts.left(sender.kind(), sender.address(), presence.at());
        }
    }

    /** Only what its channel vouches for is a key; a number somebody typed is none. */
    void proved(Due due, Heard.Proved proved) {
        var phone = Address.phone(proved.phone());
        if (!journal.processed(due.id(), phone.isPresent() ? "proved a number" : "not a number")) {
            return;
        }
        var sender = new Address(proved.sender().kind(), proved.sender().address());
        contacts.heard(sender.kind(), sender.value(), proved.at());
        phone.ifPresent(number ->
                persons.proved(people.reporterFor(sender, proved.sender().name(), language), number));
        tellHeard(proved.sender());
    }

    void bounce(Due due, Heard.Bounce bounce) {
        if (journal.processed(due.id(), "bounce")) {
            bounced.fire(new MessageBounced(due.channel(), bounce.messageId(), bounce.isFinal(), bounce.reason()));
        }
    }

    void nothing(Due due, String reason) {
        journal.processed(due.id(), reason);
    }

    void tellHeard(Incoming.Sender sender) {
        heard.fire(new SomebodyHeard(sender.kind(), sender.address()));
    }

    static Spot spot(Incoming incoming) {
        return new Spot(incoming.key(), incoming.place(), incoming.isPublic(), incoming.sentAt(), 0);
    }
}
