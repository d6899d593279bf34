package org.huiyin.mail;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What waits for a workgroup. With nothing to tell there is no mail, so the list is never empty. */
public record Digest(String workgroupName, List<Item> items, URI inboxUrl) implements MailModel {

    /** One waiting issue, in the order in which it should be looked at. */
    public record Item(long issue, String title, int people, Optional<Instant> due, boolean overdue) {}

    public Digest {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A digest of nothing is not sent");
        }
        WebLink.requireAbsolute(inboxUrl);
    }

    int overdue() {
        return (int) items.stream().filter(Item::overdue).count();
    }
}
