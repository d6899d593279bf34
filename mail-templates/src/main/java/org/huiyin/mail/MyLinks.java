package org.huiyin.mail;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The private links to all reports of one address, for somebody who lost them. Never empty. */
public record MyLinks(List<Entry> entries) implements MailModel {

    /** The states of a report and of its issue, as the loop names them. */
    public static final Set<String> STATES = Set.of(
            "received",
            "understood",
            "filtered",
            "linked",
            "new",
            "assigned",
            "in_progress",
            "fixed",
            "told",
            "verified",
            "answered",
            "thanked",
            "declined");

    /** One report; its state is one of {@link MyLinks#STATES}. */
    public record Entry(String reference, Instant receivedAt, String state, URI statusUrl) {

        public Entry {
            if (!STATES.contains(state)) {
                throw new IllegalArgumentException("Not a state of the loop: " + state);
            }
            WebLink.requireAbsolute(statusUrl);
        }
    }

    public MyLinks {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("Without a report there is no link to send");
        }
    }
}
