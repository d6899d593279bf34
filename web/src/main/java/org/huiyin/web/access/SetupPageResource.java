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
import java.util.Objects;
import org.huiyin.access.NewAdministrator;
import org.huiyin.access.SessionKind;
import org.huiyin.access.Setup;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.huiyin.web.security.Limits;
import org.jspecify.annotations.Nullable;

/** The first administrator, by a person. Leads to the log-in once there is one. */
@Path("/setup")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SetupPageResource {

    private static final String TEMPLATE = "access/setup";

    private final Setup setup;
    private final Limits limits;
    private final BaseUrl baseUrl;
    private final Ui ui;

    @Inject
    public SetupPageResource(Setup setup, Limits limits, BaseUrl baseUrl, Ui ui) {
        this.setup = setup;
        this.limits = limits;
        this.baseUrl = baseUrl;
        this.ui = ui;
    }

    @GET
    public Response show(@QueryParam("code") @Nullable String code) {
        if (!setup.isOpen()) {
            return Redirect.to("/login");
        }
        var page = new SetupPage(Objects.requireNonNullElse(code, ""), "", "", FormErrors.NONE);
        return Response.ok(View.of(TEMPLATE, page)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> form) {
        var wanted = new NewAdministrator(
                Form.value(form, "code"),
                Form.value(form, "email"),
                Form.value(form, "name"),
                Form.value(form, "password"));
        try {
            return Form.enter(setup.begin(wanted, SessionKind.BROWSER, limits.neighbourhood()), "/admin", baseUrl);
        } catch (Refusal refusal) {
            return Form.again(View.of(TEMPLATE, again(wanted, refusal)));
        }
    }

    private SetupPage again(NewAdministrator typed, Refusal refusal) {
        return new SetupPage(
                String.valueOf(typed.code()),
                String.valueOf(typed.email()),
                String.valueOf(typed.name()),
                FormErrors.of(ui, refusal));
    }
}
