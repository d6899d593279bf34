package org.huiyin.web.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.arrival.Doorstep;
import org.huiyin.channel.Answer;
import org.huiyin.channel.Call;

/** Where every vendor calls. Takes bytes, never a parsed body: what is signed is what was sent. */
@Path("/hooks/{channel:[a-z][a-z0-9-]{1,31}}")
@RequestScoped
@Tag(name = "hooks")
public class WebhookResource {

    private final Doorstep doorstep;

    @Context
    @SuppressWarnings("NullAway.Init")
    private UriInfo uri;

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpHeaders headers;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public WebhookResource(Doorstep doorstep) {
        this.doorstep = doorstep;
    }

    @GET
    @Operation(summary = "The vendor checks that the address is ours; answered only after its signature is checked")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "what it asked for", value = "4375120948345356249")))
    public Response check(@PathParam("channel") String channel) {
        return answer(channel, "GET", new byte[0]);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "The vendor delivers; kept before it is answered, understood afterwards, the same thing once")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "as that vendor expects it", value = "success")))
    public Response deliver(@PathParam("channel") String channel, byte[] body) {
        return answer(channel, "POST", body);
    }

    private Response answer(String channel, String method, byte[] body) {
        var call = new Call(method, query(), headersByName(), body);
        return doorstep.answer(channel, call)
                .map(WebhookResource::response)
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    private Map<String, List<String>> query() {
        return Map.copyOf(uri.getQueryParameters());
    }

    private Map<String, List<String>> headersByName() {
        return headers.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (one, other) -> other));
    }

    private static Response response(Answer answer) {
        return Response.status(answer.status())
                .type(answer.contentType())
                .header("X-Content-Type-Options", "nosniff")
                .entity(answer.body())
                .build();
    }
}
