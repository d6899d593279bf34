package org.huiyin.web.meter;

import org.huiyin.meter.ProbeCard;
import org.jspecify.annotations.Nullable;

/**
 * One question; null once everything is answered.
 *
 * @param asked the question in words
 * @param kind the kind that the reader chose to be asked about; empty for all
 */
public record CheckPage(@Nullable ProbeCard probe, String asked, String kind, long waiting) {

    public String action() {
        return MeterPageResource.PATH + "/check" + (kind.isEmpty() ? "" : "?kind=" + kind);
    }
}
