package org.huiyin.web.receipt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.huiyin.notice.Notices;
import org.huiyin.people.Address;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.huiyin.web.security.Budget;
import org.huiyin.web.security.Limits;
import org.jspecify.annotations.Nullable;

/** "Send me my links". Says the same whether the address is known or not. */
@Path("/links")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LinksResource {

    private static final int UNPROCESSABLE = 422;

    private final Notices notices;
    private final Limits limits;
    private final Ui ui;

    @Inject
    public LinksResource(Notices notices, Limits limits, Ui ui) {
        this.notices = notices;
        this.limits = limits;
        this.ui = ui;
    }

    @GET
    public View ask() {
        return View.of("receipt/links", new LinksPage(null, FormErrors.NONE, false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@FormParam("email") @Nullable String email) {
        try {
            var checks = new Checks();
            var address = checks.text(email, "/email", Checks.EMAIL_LENGTH);
            checks.email(address, "/email");
            checks.done();
            limits.spend(Budget.MAILS);
            notices.sendMyLinks(Address.email(address), ui.lang());
            return Response.ok(View.of("receipt/links", new LinksPage(null, FormErrors.NONE, true)))
                    .build();
        } catch (Refusal.Invalid e) {
            return Response.status(UNPROCESSABLE)
                    .entity(View.of("receipt/links", new LinksPage(email, FormErrors.of(ui, e), false)))
                    .build();
        }
    }
}
