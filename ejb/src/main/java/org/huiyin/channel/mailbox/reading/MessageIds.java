package org.huiyin.channel.mailbox.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Message-IDs out of a header, with their angle brackets. */
final class MessageIds {

    private static final int LONGEST = 250;
    private static final int MOST = 50;

    private MessageIds() {}

    static Optional<String> first(String raw) {
        return all(raw).stream().findFirst();
    }

    static List<String> all(String raw) {
        var found = new ArrayList<String>();
        int open = raw.indexOf('<');
        while (open >= 0 && found.size() < MOST) {
            int close = raw.indexOf('>', open);
            if (close < 0) {
                break;
            }
            var id = raw.substring(open, close + 1).replace(" ", "");
            if (id.length() <= LONGEST && id.length() > 2) {
                found.add(id);
            }
            open = raw.indexOf('<', close);
        }
        return found;
    }
}
