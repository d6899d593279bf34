package org.huiyin.web.topic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Refusal;
import org.huiyin.topic.NewTopic;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.json.Paging;
import org.huiyin.web.json.Versions;

/** Topics, for programs. */
@Path("/api/v1/topics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "topics")
public class TopicsResource {

    private static final String PATH = "/api/v1/topics/";

    private final Topics topics;
    private final CurrentCaller current;

    @Inject
    public TopicsResource(Topics topics, CurrentCaller current) {
        this.topics = topics;
        this.current = current;
    }

    @GET
    @Operation(summary = "The topics that reports can get, in pages")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"items": [{"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e13", "name": {"zh-CN": "配送延误", "en": "Late delivery"}, "description": {"zh-CN": "快递 物流 配送 慢 没到", "en": "courier late parcel delivery"}, "stage": "in_sale", "chainLink": "logistics", "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11"}], "next": null}""")))
    public PageOf<TopicAnswer> list(@BeanParam Paging paging) {
        var page = topics.list(paging.limit(), paging.after());
        return new PageOf<>(page.items().stream().map(TopicAnswer::of).toList(), page.next());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A new topic")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"name": {"zh-CN": "配送延误", "en": "Late delivery"}, "description": {"zh-CN": "快递 物流 配送 慢 没到", "en": "courier late parcel delivery"}, "stage": "in_sale", "chainLink": "logistics", "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11"}""")))
    @APIResponse(responseCode = "201", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e13", "name": {"zh-CN": "配送延误", "en": "Late delivery"}, "description": {"zh-CN": "快递 物流 配送 慢 没到", "en": "courier late parcel delivery"}, "stage": "in_sale", "chainLink": "logistics", "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11"}""")))
    public Response add(NewTopic wanted) {
        var card = topics.add(wanted, current.caller());
        return Response.created(URI.create(PATH + card.id()))
                .tag(Versions.tag(card.version()))
                .entity(TopicAnswer.of(card))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One topic, with its ETag")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e13", "name": {"zh-CN": "配送延误", "en": "Late delivery"}, "description": {"zh-CN": "快递 物流 配送 慢 没到", "en": "courier late parcel delivery"}, "stage": "in_sale", "chainLink": "logistics", "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11"}""")))
    public Response read(@PathParam("id") UUID id) {
        var card = found(id);
        return Versions.ok(TopicAnswer.of(card), card.version());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a topic as it was when its ETag was given; If-Match is needed")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"name": {"zh-CN": "配送延误", "en": "Late delivery"}, "description": {"zh-CN": "快递 物流 配送 慢 没到", "en": "courier late parcel delivery"}, "stage": "in_sale", "chainLink": "logistics", "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11"}""")))
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e13", "name": {"zh-CN": "配送延误", "en": "Late delivery"}, "description": {"zh-CN": "快递 物流 配送 慢 没到", "en": "courier late parcel delivery"}, "stage": "in_sale", "chainLink": "logistics", "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11"}""")))
    public Response change(@PathParam("id") UUID id, NewTopic wanted, @Context HttpHeaders headers) {
        var present = found(id);
        Versions.require(headers, present.version());
        var card = topics.change(id, present.version(), wanted, current.caller());
        return Versions.ok(TopicAnswer.of(card), card.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Retire a topic: no report gets it from now on; issues that have it keep it")
    @APIResponse(responseCode = "204", description = "Done; the same again changes nothing")
    public Response remove(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Versions.requireIfGiven(headers, found(id).version());
        topics.retire(id, current.caller());
        return Response.noContent().build();
    }

    private TopicCard found(UUID id) {
        return topics.find(id).orElseThrow(() -> new Refusal.NotFound("topic.not-found"));
    }
}
