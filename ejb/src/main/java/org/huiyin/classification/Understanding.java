package org.huiyin.classification;

import java.util.UUID;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.Stage;
import org.jspecify.annotations.Nullable;

/** What the machine made of one report. {@code emotion} is null where the reporter gave no rating. */
public record Understanding(
        String language,
        ReportType type,
        @Nullable UUID topic,
        @Nullable Stage stage,
        @Nullable Integer emotion) {}
