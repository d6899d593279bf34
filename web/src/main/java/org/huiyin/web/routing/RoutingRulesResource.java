package org.huiyin.web.routing;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.routing.RuleCard;
import org.huiyin.routing.Rules;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.json.Paging;
import org.huiyin.web.json.Versions;

/** Routing rules, for programs. */
@Path("/api/v1/routing-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routing rules")
public class RoutingRulesResource {

    private static final String PATH = "/api/v1/routing-rules/";

    private final Rules rules;
    private final CurrentCaller current;

    @Inject
    public RoutingRulesResource(Rules rules, CurrentCaller current) {
        this.rules = rules;
        this.current = current;
    }

    @GET
    @Operation(summary = "The routing rules in the order in which they are asked, in pages")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"items": [{"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e12", "name": "支付问题", "when": {"topic": null, "stage": null, "chainLink": null, "channel": null, "store": null, "words": ["付款", "支付", "payment"], "emotionAtMost": null, "type": null}, "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11", "position": 0}], "next": null}""")))
    public PageOf<RuleAnswer> list(@BeanParam Paging paging) {
        var all = rules.active();
        int from = paging.after() == null ? 0 : placeAfter(all, paging.after());
        var onePageAndOne = all.subList(from, Math.min(all.size(), from + paging.limit() + 1));
        var page = PageOf.of(onePageAndOne, paging.limit(), card -> card.id().toString());
        return new PageOf<>(page.items().stream().map(RuleAnswer::of).toList(), page.next());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A new routing rule")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"name": "支付问题", "when": {"words": ["付款", "支付", "payment"]}, "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11", "position": 0}""")))
    @APIResponse(responseCode = "201", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e12", "name": "支付问题", "when": {"topic": null, "stage": null, "chainLink": null, "channel": null, "store": null, "words": ["付款", "支付", "payment"], "emotionAtMost": null, "type": null}, "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11", "position": 0}""")))
    public Response add(RuleBody wanted) {
        var card = rules.add(wanted.wish(), current.caller());
        return Response.created(URI.create(PATH + card.id()))
                .tag(Versions.tag(card.version()))
                .entity(RuleAnswer.of(card))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One routing rule, with its ETag")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e12", "name": "支付问题", "when": {"topic": null, "stage": null, "chainLink": null, "channel": null, "store": null, "words": ["付款", "支付", "payment"], "emotionAtMost": null, "type": null}, "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11", "position": 0}""")))
    public Response read(@PathParam("id") UUID id) {
        var card = found(id);
        return Versions.ok(RuleAnswer.of(card), card.version());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a routing rule as it was when its ETag was given; If-Match is needed")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"name": "支付问题", "when": {"words": ["付款", "支付", "payment"]}, "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11", "position": 0}""")))
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e12", "name": "支付问题", "when": {"topic": null, "stage": null, "chainLink": null, "channel": null, "store": null, "words": ["付款", "支付", "payment"], "emotionAtMost": null, "type": null}, "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11", "position": 0}""")))
    public Response change(@PathParam("id") UUID id, RuleBody wanted, @Context HttpHeaders headers) {
        var present = found(id);
        Versions.require(headers, present.version());
        var card = rules.change(id, present.version(), wanted.wish(), current.caller());
        return Versions.ok(RuleAnswer.of(card), card.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Retire a rule: it sends nothing from now on; what it sent stays")
    @APIResponse(responseCode = "204", description = "Done; the same again changes nothing")
    public Response remove(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Versions.requireIfGiven(headers, found(id).version());
        rules.retire(id, current.caller());
        return Response.noContent().build();
    }

    private static int placeAfter(List<RuleCard> all, UUID last) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(last)) {
                return i + 1;
            }
        }
        return all.size();
    }

    private RuleCard found(UUID id) {
        return rules.find(id).orElseThrow(() -> new Refusal.NotFound("routing.rule-not-found"));
    }
}
