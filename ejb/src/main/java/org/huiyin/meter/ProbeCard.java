package org.huiyin.meter;

import java.util.UUID;
import org.huiyin.automation.AutomationKind;
import org.jspecify.annotations.Nullable;

/** A question as the one who answers sees it: without what the machine said. */
public record ProbeCard(
        UUID id,
        AutomationKind kind,
        String question,
        UUID report,
        String text,
        @Nullable String otherText) {}
