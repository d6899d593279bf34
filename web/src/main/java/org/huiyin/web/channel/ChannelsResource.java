package org.huiyin.web.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.arrival.ChannelDesk;
import org.huiyin.channel.Channels;
import org.huiyin.channel.Probe;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Role;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.json.JsonBody;
import org.huiyin.web.page.BaseUrl;

/** Channels, for programs of admins. */
@Path("/api/v1/channels")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "channels")
public class ChannelsResource {

    private static final String NAME = "/{name: [a-z][a-z0-9-]{1,31}}";
    private static final String EXAMPLE = """
            {"channel": {"name": "telegram", "kind": "telegram", "title": {"zh-CN": "Telegram", "en": "Telegram"},
             "light": "works", "canConnect": true, "paused": false, "lastIn": "2026-11-22T01:12:31Z", "lastOut": null,
             "failedAt": null, "failure": null}, "fields": ["bot-token", "mode"], "given": ["bot-token"],
             "hook": "https://voice.example.com/hooks/telegram"}""";

    private final ChannelDesk desk;
    private final Channels channels;
    private final CurrentCaller current;
    private final BaseUrl baseUrl;

    @Inject
    public ChannelsResource(ChannelDesk desk, Channels channels, CurrentCaller current, BaseUrl baseUrl) {
        this.desk = desk;
        this.channels = channels;
        this.current = current;
        this.baseUrl = baseUrl;
    }

    @GET
    @Operation(summary = "All channels, and how each is doing")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "one channel",
                                            value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")))
    public PageOf<ChannelAnswer> list() {
        var all = desk.all(current.caller()).stream()
                .map(state -> ChannelAnswer.of(state, hook(state.channel().name())))
                .toList();
        return new PageOf<>(all, null);
    }

    @GET
    @Path(NAME)
    @Operation(summary = "One channel")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "telegram", value = EXAMPLE)))
    public ChannelAnswer show(@PathParam("name") String name) {
        return ChannelAnswer.of(desk.require(name, current.caller()), hook(name));
    }

    @PUT
    @Path(NAME)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give what connects it; secrets are kept encrypted and never shown again")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "a bot",
                                            value =
                                                    "{\"settings\": {\"bot-token\": \"123456:ABC\", \"mode\": \"poll\"}}")))
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "telegram", value = EXAMPLE)))
    public ChannelAnswer give(@PathParam("name") String name, byte[] body) {
        var wish = JsonBody.read(body, ChannelBody.class);
        desk.give(name, Objects.requireNonNullElse(wish.settings(), Map.<String, String>of()), current.caller());
        return show(name);
    }

    /** What the vendor says. */
    public record Tested(boolean works, String said) {}

    @POST
    @Path(NAME + "/test")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Tell the vendor where to call, where that can be done, and ask it who we are")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "it works",
                                            value = "{\"works\": true, \"said\": \"@shop_bot\"}")))
    public Tested test(@PathParam("name") String name) {
        return switch (desk.test(name, URI.create(hook(name)), current.caller())) {
            case Probe.Works works -> new Tested(true, works.as());
            case Probe.Fails fails -> new Tested(false, fails.reason());
        };
    }

    @PUT
    @Path(NAME + "/pause")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Nothing comes in and nothing leaves until it is taken back")
    @APIResponse(responseCode = "204", description = "Paused, now or before")
    public void pause(@PathParam("name") String name) {
        current.caller().need(Role.ADMIN);
        channels.pause(name, current.caller());
    }

    @DELETE
    @Path(NAME + "/pause")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "The channel is open again")
    @APIResponse(responseCode = "204", description = "Open")
    public void resume(@PathParam("name") String name) {
        channels.resume(name, current.caller());
    }

    private String hook(String name) {
        return baseUrl.of("/hooks/" + name);
    }
}
