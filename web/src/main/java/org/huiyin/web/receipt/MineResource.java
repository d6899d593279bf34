package org.huiyin.web.receipt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.huiyin.notice.Joinings;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.huiyin.web.security.Budget;
import org.huiyin.web.security.Limits;

/** "Is that you as well?" Opening the link of the mail joins nobody; only pressing a button says anything. */
@Path("/mine/{claim}/{proof}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.WILDCARD)
public class MineResource {

    private final Joinings joinings;
    private final Limits limits;
    private final Ui ui;

    @PathParam("claim")
    private UUID claim = new UUID(0, 0);

    @PathParam("proof")
    private String proof = "";

    @Inject
    public MineResource(Joinings joinings, Limits limits, Ui ui) {
        this.joinings = joinings;
        this.limits = limits;
        this.ui = ui;
    }

    @GET
    public View ask() {
        limits.spend(Budget.TOKENS);
        return View.of("receipt/mine", new MinePage(here(), joinings.question(claim, proof)));
    }

    @POST
    @Path("/all")
    public Response mine() {
        limits.spend(Budget.TOKENS);
        joinings.confirm(claim, proof);
        return Redirect.to(ui.to(here()));
    }

    @POST
    @Path("/not-me")
    public Response notMe() {
        limits.spend(Budget.TOKENS);
        joinings.refuse(claim, proof);
        return Redirect.to(ui.to(here()));
    }

    private String here() {
        return "/mine/" + claim + "/" + proof;
    }
}
