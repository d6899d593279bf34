package org.huiyin.web.release;

import java.time.Instant;
import java.util.List;

/** The change log as a feed, whatever its format. Addresses are absolute. */
record Feed(
        String title, String subtitle, String language, String page, String self, Instant updated, List<Item> items) {

    Feed {
        items = List.copyOf(items);
    }

    /** @param id never changes, also when the release is corrected or published again */
    record Item(String id, String title, String html, String page, Instant published, Instant updated) {}
}
