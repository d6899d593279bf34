package org.huiyin.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.huiyin.access.Access;
import org.huiyin.access.LogIn;
import org.huiyin.access.SessionKind;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.huiyin.web.security.Budget;
import org.huiyin.web.security.Limits;

/** Where an invitation leads: the member sets a password and is in. Looking at the page uses nothing up. */
@Path("/join/{token}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class JoinResource {

    private final Access access;
    private final LogIn logIn;
    private final Limits limits;
    private final BaseUrl baseUrl;
    private final Ui ui;

    @Inject
    public JoinResource(Access access, LogIn logIn, Limits limits, BaseUrl baseUrl, Ui ui) {
        this.access = access;
        this.logIn = logIn;
        this.limits = limits;
        this.baseUrl = baseUrl;
        this.ui = ui;
    }

    @GET
    public View show(@PathParam("token") String token) {
        limits.spend(Budget.TOKENS);
        return view(token, FormErrors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(@PathParam("token") String token, MultivaluedMap<String, String> form) {
        limits.spend(Budget.TOKENS);
        try {
            return Form.enter(logIn.join(token, Form.value(form, "password"), SessionKind.BROWSER), "/inbox", baseUrl);
        } catch (Refusal.Invalid refusal) {
            return Form.again(view(token, FormErrors.of(ui, refusal)));
        }
    }

    private View view(String token, FormErrors errors) {
        var member = access.invitedBy(token).orElseThrow(() -> new Refusal.NotFound("access.invitation-not-found"));
        boolean again = !access.whoCanLogIn(List.of(member.id())).isEmpty();
        return View.of("access/join", new JoinPage(token, member.name(), member.email(), again, errors));
    }
}
