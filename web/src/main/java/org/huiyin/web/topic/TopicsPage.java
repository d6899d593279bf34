package org.huiyin.web.topic;

import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** Every topic that reports can get, with who owns it. */
public record TopicsPage(List<Row> topics) {

    public record Row(
            UUID id,
            Bilingual name,
            String stage,
            String chainLink,
            @Nullable Bilingual owner) {}

    public TopicsPage {
        topics = List.copyOf(topics);
    }
}
