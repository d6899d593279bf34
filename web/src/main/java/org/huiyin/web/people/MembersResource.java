package org.huiyin.web.people;

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
import org.huiyin.access.Access;
import org.huiyin.people.MemberCard;
import org.huiyin.people.Members;
import org.huiyin.people.NewMember;
import org.huiyin.shared.PageOf;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.json.Paging;
import org.huiyin.web.json.Versions;
import org.huiyin.web.page.BaseUrl;

/** Members, for programs. */
@Path("/api/v1/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "members")
public class MembersResource {

    private static final String PATH = "/api/v1/members/";

    private final Members members;
    private final Access access;
    private final BaseUrl baseUrl;
    private final CurrentCaller current;

    @Inject
    public MembersResource(Members members, Access access, BaseUrl baseUrl, CurrentCaller current) {
        this.members = members;
        this.access = access;
        this.baseUrl = baseUrl;
        this.current = current;
    }

    @GET
    @Operation(summary = "The members that the caller may see, in pages")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"items": [{"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e12", "email": "chen.yu@shop.example", "name": "陈宇", "roles": ["lead"], "workgroups": ["01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11"], "locale": null, "canLogIn": false, "createdAt": "2026-11-21T03:00:00Z", "disabledAt": null, "invitation": "https://feedback.example/join/…"}], "next": null}""")))
    public PageOf<MemberAnswer> list(@BeanParam Paging paging) {
        var page = members.list(paging.limit(), paging.after(), current.caller());
        var canLogIn =
                access.whoCanLogIn(page.items().stream().map(MemberCard::id).toList());
        var items = page.items().stream()
                .map(card -> MemberAnswer.of(card, canLogIn.contains(card.id()), null))
                .toList();
        return new PageOf<>(items, page.next());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A new member")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"email": "chen.yu@shop.example", "name": "陈宇", "roles": ["lead"], "workgroups": ["01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11"]}""")))
    @APIResponse(responseCode = "201", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e12", "email": "chen.yu@shop.example", "name": "陈宇", "roles": ["lead"], "workgroups": ["01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11"], "locale": null, "canLogIn": false, "createdAt": "2026-11-21T03:00:00Z", "disabledAt": null, "invitation": "https://feedback.example/join/…"}""")))
    public Response add(NewMember wanted) {
        var card = members.add(wanted, current.caller());
        var link = baseUrl.of("/join/" + access.invite(card.id(), current.caller()));
        return Response.created(URI.create(PATH + card.id()))
                .tag(Versions.tag(card.version()))
                .entity(MemberAnswer.of(card, false, link))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One member, with its ETag")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e12", "email": "chen.yu@shop.example", "name": "陈宇", "roles": ["lead"], "workgroups": ["01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11"], "locale": null, "canLogIn": false, "createdAt": "2026-11-21T03:00:00Z", "disabledAt": null, "invitation": "https://feedback.example/join/…"}""")))
    public Response read(@PathParam("id") UUID id) {
        var card = found(id);
        return Versions.ok(answer(card), card.version());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a member as it was when its ETag was given; If-Match is needed")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"email": "chen.yu@shop.example", "name": "陈宇", "roles": ["lead"], "workgroups": ["01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11"]}""")))
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e12", "email": "chen.yu@shop.example", "name": "陈宇", "roles": ["lead"], "workgroups": ["01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11"], "locale": null, "canLogIn": false, "createdAt": "2026-11-21T03:00:00Z", "disabledAt": null, "invitation": "https://feedback.example/join/…"}""")))
    public Response change(@PathParam("id") UUID id, NewMember wanted, @Context HttpHeaders headers) {
        var present = found(id);
        Versions.require(headers, present.version());
        var card = members.change(id, present.version(), wanted, current.caller());
        return Versions.ok(answer(card), card.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Disable a member: every session ends, and what the member did stays")
    @APIResponse(responseCode = "204", description = "Done; the same again changes nothing")
    public Response remove(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Versions.requireIfGiven(headers, found(id).version());
        members.disable(id, current.caller());
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/invitation")
    @Operation(summary = "A new link with which the member sets a password; earlier links end")
    @APIResponse(responseCode = "201", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"invitation": "https://feedback.example/join/…"}""")))
    public Response invite(@PathParam("id") UUID id) {
        var link = baseUrl.of("/join/" + access.invite(id, current.caller()));
        return Response.created(URI.create(PATH + id)).entity(new Link(link)).build();
    }

    /** An invitation; told once. */
    public record Link(String invitation) {}

    private MemberAnswer answer(MemberCard card) {
        return MemberAnswer.of(card, !access.whoCanLogIn(List.of(card.id())).isEmpty(), null);
    }

    private MemberCard found(UUID id) {
        return members.require(id, current.caller());
    }
}
