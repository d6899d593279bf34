package org.huiyin.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.huiyin.notice.Unsubscribing;
import org.huiyin.notice.Unsubscribing.Ending;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.huiyin.web.security.Budget;
import org.huiyin.web.security.Limits;

/** Ending mails: by the button of this page, or by the one click of a mail program (RFC 8058), which posts right here. */
@Path("/unsubscribe/{token}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class UnsubscribeResource {

    private final Unsubscribing unsubscribing;
    private final Limits limits;
    private final Ui ui;

    @Inject
    public UnsubscribeResource(Unsubscribing unsubscribing, Limits limits, Ui ui) {
        this.unsubscribing = unsubscribing;
        this.limits = limits;
        this.ui = ui;
    }

    @GET
    public View ask(@PathParam("token") String token) {
        limits.spend(Budget.TOKENS);
        var ending = unsubscribing.ending(token).orElseThrow(UnsubscribeResource::unknown);
        return View.of("notice/confirm", new ConfirmPage(topic(ending), ui.to("/unsubscribe/" + token)));
    }

    /** Whatever the body is, and without a redirect: the answer goes to a program of the mail provider. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public View end(@PathParam("token") String token) {
        limits.spend(Budget.TOKENS);
        return View.of(
                "notice/done", new DonePage(topic(unsubscribing.end(token).orElseThrow(UnsubscribeResource::unknown))));
    }

    private static String topic(Ending ending) {
        return switch (ending) {
            case RELEASES -> "end-releases";
            case OUTCOMES -> "end-outcomes";
        };
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("notice.link-not-found");
    }
}
