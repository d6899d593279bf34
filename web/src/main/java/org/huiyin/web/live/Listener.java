package org.huiyin.web.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;

/** One open page. */
record Listener(String who, String topic, Instant since, SseEventSink sink) {

    /** Whether the page is still there, as far as writing to it shows. */
    boolean hears(OutboundSseEvent event) {
        if (sink.isClosed()) {
            return false;
        }
        try {
            return !sink.send(event).toCompletableFuture().isCompletedExceptionally();
        } catch (RuntimeException gone) {
            return false;
        }
    }

    void leave() {
        try {
            sink.close();
        } catch (RuntimeException gone) {
            // It was closed from the other side, which is all we wanted.
        }
    }
}
