package org.huiyin.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.huiyin.access.Access;
import org.huiyin.access.LogIn;
import org.huiyin.access.SessionKind;
import org.huiyin.access.Setup;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.huiyin.web.security.Limits;
import org.huiyin.web.security.SessionCookie;
import org.jspecify.annotations.Nullable;

/** The log-in of people, and the way out. */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LoginResource {

    private static final String TEMPLATE = "access/login";

    private final LogIn logIn;
    private final Access access;
    private final Setup setup;
    private final CurrentCaller current;
    private final Limits limits;
    private final BaseUrl baseUrl;
    private final Ui ui;

    @Inject
    public LoginResource(
            LogIn logIn, Access access, Setup setup, CurrentCaller current, Limits limits, BaseUrl baseUrl, Ui ui) {
        this.logIn = logIn;
        this.access = access;
        this.setup = setup;
        this.current = current;
        this.limits = limits;
        this.baseUrl = baseUrl;
        this.ui = ui;
    }

    @GET
    @Path("login")
    public Response show(@QueryParam("next") @Nullable String next) {
        if (current.isThere()) {
            return Redirect.to(Form.safe(next));
        }
        var page = new LoginPage("", Form.safe(next), setup.isOpen(), FormErrors.NONE);
        return Response.ok(View.of(TEMPLATE, page)).build();
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(MultivaluedMap<String, String> form) {
        var email = Form.value(form, "email");
        var next = Form.safe(form.getFirst("next"));
        try {
            var opened = logIn.logIn(email, Form.value(form, "password"), SessionKind.BROWSER, limits.neighbourhood());
            return Form.enter(opened, next, baseUrl);
        } catch (Refusal refusal) {
            return Form.again(
                    View.of(TEMPLATE, new LoginPage(email, next, setup.isOpen(), FormErrors.of(ui, refusal))));
        }
    }

    @POST
    @Path("logout")
    public Response leave() {
        current.find().ifPresent(access::logOut);
        return Response.seeOther(URI.create("/login"))
                .cookie(SessionCookie.gone(baseUrl))
                .build();
    }
}
