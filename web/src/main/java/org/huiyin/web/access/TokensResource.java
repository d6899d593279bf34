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
    public PageOf<Token> list() {
        var tokens = access.tokensOf(current.member().id()).stream()
                .map(card -> Token.of(card, null))
                .toList();
        return new PageOf<>(tokens, null);
    }

    @POST
    public Response make(NewToken wanted) {
        var made = access.makeToken(wanted, current.visit());
        var answer = Token.of(made.card(), made.token());
        return Response.created(URI.create("/api/v1/tokens/" + answer.id()))
                .entity(answer)
                .build();
    }

    @DELETE
    @Path("/{id}")
    public Response revoke(@PathParam("id") UUID id) {
        access.revoke(id, current.visit());
        return Response.noContent().build();
    }

    @GET
    @Path("/{id}")
    public Token find(@PathParam("id") UUID id) {
        return access.tokensOf(current.member().id()).stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .map(card -> Token.of(card, null))
                .orElseThrow(() -> new Refusal.NotFound("access.token-not-found"));
    }
}
