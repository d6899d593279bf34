package org.huiyin.web.conversation;

import java.util.List;

/** Every ready-made reply that the reader may use. */
public record RepliesPage(List<Row> replies) {

    public RepliesPage {
        replies = List.copyOf(replies);
    }

    /** @param group the group whose reply it is; empty for one of the whole house */
    public record Row(String id, String name, String text, String group) {}
}
