package org.huiyin.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.access.Access;
import org.huiyin.access.NewToken;
import org.huiyin.access.TokenCard;
import org.huiyin.access.TokenScope;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/** Personal access tokens of the member who asks. */
@Path("/api/v1/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class TokensResource {

    private final Access access;
    private final CurrentCaller current;

    @Inject
    public TokensResource(Access access, CurrentCaller current) {
        this.access = access;
        this.current = current;
    }

    /** @param token told once, when it is made; null afterwards */
    public record Token(
            UUID id,
            @Nullable String token,
            String name,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant lastSeenAt,
            Instant expiresAt) {

        static Token of(TokenCard card, @Nullable String token) {
            return new Token(
                    card.id(),
                    token,
                    card.name(),
                    words(card.scopes()),
                    card.createdAt(),
                    card.lastSeenAt(),
                    card.expiresAt());
        }

        private static List<String> words(Collection<TokenScope> scopes) {
            return scopes.stream().map(Words::of).sorted().toList();
        }
    }

    @GET
    @Operation(summary = "List your personal access tokens")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"items": [{"id": "019a9f2b-6c1e-7a52-9a33-7d0b5a1f2c11", "token": null, "name": "nightly export", "scopes": ["read"], "createdAt": "2026-11-20T08:12:31Z", "lastSeenAt": null, "expiresAt": "2027-01-01T00:00:00Z"}], "next": null}""")))
    public PageOf<Token> list() {
        var tokens = access.tokensOf(current.member().id()).stream()
                .map(card -> Token.of(card, null))
                .toList();
        return new PageOf<>(tokens, null);
    }

    @POST
    @Operation(summary = "Make a personal access token", description = "It is told once, here.")
    @RequestBody(
            content =
                    @Content(mediaType = "application/json", examples = @ExampleObject(name = "request", value = """
                            {"name": "nightly export", "scopes": ["read"], "expiresAt": "2027-01-01T00:00:00Z"}""")))
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"id": "019a9f2b-6c1e-7a52-9a33-7d0b5a1f2c11", "token": "hyp_4T…", "name": "nightly export", "scopes": ["read"], "createdAt": "2026-11-20T08:12:31Z", "lastSeenAt": null, "expiresAt": "2027-01-01T00:00:00Z"}""")))
    public Response make(NewToken wanted) {
        var made = access.makeToken(wanted, current.visit());
        var answer = Token.of(made.card(), made.token());
        return Response.created(URI.create("/api/v1/tokens/" + answer.id()))
                .entity(answer)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revoke a personal access token")
    @APIResponse(responseCode = "204", description = "Revoked; it opens nothing any more")
    public Response revoke(@PathParam("id") UUID id) {
        access.revoke(id, current.visit());
        return Response.noContent().build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read one of your personal access tokens")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"id": "019a9f2b-6c1e-7a52-9a33-7d0b5a1f2c11", "token": null, "name": "nightly export", "scopes": ["read"], "createdAt": "2026-11-20T08:12:31Z", "lastSeenAt": null, "expiresAt": "2027-01-01T00:00:00Z"}""")))
    public Token find(@PathParam("id") UUID id) {
        return access.tokensOf(current.member().id()).stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .map(card -> Token.of(card, null))
                .orElseThrow(() -> new Refusal.NotFound("access.token-not-found"));
    }
}
