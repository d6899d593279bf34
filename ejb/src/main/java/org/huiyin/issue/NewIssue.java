package org.huiyin.issue;

import java.util.UUID;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.Stage;
import org.jspecify.annotations.Nullable;

/** What an issue is opened with; all of it found by understanding its first report. */
public record NewIssue(
        String text,
        ReportType type,
        @Nullable UUID topic,
        @Nullable Stage stage,
        @Nullable Double emotion) {}
