package org.huiyin.web.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** JSON Feed 1.1, under the names of its specification. */
record JsonFeed(
        String version,
        String title,
        String description,
        String language,
        @JsonProperty("home_page_url") String homePage,
        @JsonProperty("feed_url") String self,
        List<Item> items) {

    static JsonFeed of(Feed feed) {
        var items = feed.items().stream()
                .map(i -> new Item(i.id(), i.page(), i.title(), i.html(), i.published(), i.updated()))
                .toList();
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.subtitle(),
                feed.language(),
                feed.page(),
                feed.self(),
                items);
    }

    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_html") String html,
            @JsonProperty("date_published") Instant published,
            @JsonProperty("date_modified") Instant updated) {}
}
