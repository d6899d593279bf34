package org.huiyin.web.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A stream of names of topics that changed. Who listens is asked once, here; what changed is asked by the page. */
@Path("/events")
@RequestScoped
public class EventsResource {

    private static final Pattern TOPIC = Pattern.compile("[a-z]{1,30}(:[A-Za-z0-9-]{1,60})?");

    private final Live live;
    private final Instance<LiveAccess> access;

    @Inject
    public EventsResource(Live live, Instance<LiveAccess> access) {
        this.live = live;
        this.access = access;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void listen(
            @QueryParam("topic") @Nullable String topic,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServletResponse response) {
        var who = access.isResolvable() ? access.get().listener() : Optional.<String>empty();
        if (who.isEmpty()) {
            throw new Refusal.Unauthenticated("problem.unauthenticated.detail");
        }
        if (topic == null || !TOPIC.matcher(topic).matches() || !access.get().mayHear(topic)) {
            throw new Refusal.NotFound("problem.not-found.detail");
        }
        response.setHeader("Cache-Control", "no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        live.join(who.get(), topic, sink, sse);
    }
}
