package org.huiyin.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.huiyin.shared.Refusal;
import org.huiyin.subscription.Subscriptions;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.huiyin.web.security.Budget;
import org.huiyin.web.security.Limits;
import org.jspecify.annotations.Nullable;

/** Subscribing to releases, with a mail in between that asks the owner of the address. */
@Path("/subscribe")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SubscribeResource {

    private static final int UNPROCESSABLE = 422;
    private static final String TOPIC = "subscribe";

    private final MailRequests requests;
    private final Subscriptions subscriptions;
    private final Limits limits;
    private final Ui ui;

    @Inject
    public SubscribeResource(MailRequests requests, Subscriptions subscriptions, Limits limits, Ui ui) {
        this.requests = requests;
        this.subscriptions = subscriptions;
        this.limits = limits;
        this.ui = ui;
    }

    @GET
    public View ask() {
        return View.of("notice/ask", new AskPage(TOPIC, null, FormErrors.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response subscribe(@FormParam("email") @Nullable String email) {
        limits.spend(Budget.MAILS);
        try {
            requests.subscription(MailRequests.address(email), ui.lang());
            return Redirect.to(ui.to("/subscribe/sent"));
        } catch (Refusal.Invalid e) {
            return Response.status(UNPROCESSABLE)
                    .entity(View.of("notice/ask", new AskPage(TOPIC, email, FormErrors.of(ui, e))))
                    .build();
        }
    }

    @GET
    @Path("sent")
    public View sent() {
        return View.of("notice/done", new DonePage(TOPIC));
    }

    @GET
    @Path("confirm/{token}")
    public View question(@PathParam("token") String token) {
        limits.spend(Budget.TOKENS);
        if (!subscriptions.isQuestion(token)) {
            throw new Refusal.NotFound("notice.link-not-found");
        }
        return View.of("notice/confirm", new ConfirmPage("confirm", ui.to("/subscribe/confirm/" + token)));
    }

    @POST
    @Path("confirm/{token}")
    @Consumes(MediaType.WILDCARD)
    public View confirm(@PathParam("token") String token) {
        limits.spend(Budget.TOKENS);
        if (!subscriptions.confirm(token)) {
            throw new Refusal.NotFound("notice.link-not-found");
        }
        return View.of("notice/done", new DonePage("confirm"));
    }
}
