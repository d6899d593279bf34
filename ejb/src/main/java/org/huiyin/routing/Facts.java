package org.huiyin.routing;

import java.util.UUID;
import org.huiyin.topic.ChainLink;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.Stage;
import org.jspecify.annotations.Nullable;

/** What rules look at: the issue, and the report that opened it. */
public record Facts(
        @Nullable UUID topic,
        @Nullable Stage stage,
        @Nullable ChainLink chainLink,
        String channel,
        @Nullable String store,
        String text,
        @Nullable Double emotion,
        ReportType type) {}
