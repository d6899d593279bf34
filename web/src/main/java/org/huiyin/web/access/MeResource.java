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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiyin.access.Access;
import org.huiyin.access.LogIn;
import org.huiyin.access.NewToken;
import org.huiyin.access.SessionKind;
import org.huiyin.people.MemberCard;
import org.huiyin.people.Members;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Language;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Typed;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.huiyin.web.security.Limits;
import org.huiyin.web.security.SessionCookie;
import org.jspecify.annotations.Nullable;

/** The own account: profile, password, tokens, and the way out of everywhere. */
@Path("/me")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MeResource {

    private static final String HERE = "/me";
    private static final String TEMPLATE = "access/me";

    private final Members members;
    private final Access access;
    private final LogIn logIn;
    private final CurrentCaller current;
    private final Limits limits;
    private final BaseUrl baseUrl;
    private final Ui ui;

    @Inject
    public MeResource(
            Members members, Access access, LogIn logIn, CurrentCaller current, Limits limits, BaseUrl baseUrl, Ui ui) {
        this.members = members;
        this.access = access;
        this.logIn = logIn;
        this.current = current;
        this.limits = limits;
        this.baseUrl = baseUrl;
        this.ui = ui;
    }

    @GET
    public View show() {
        return View.of(TEMPLATE, page(FormErrors.NONE));
    }

    /** The language that was chosen is the browser's from now on, too. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        try {
            var saved = members.changeProfile(
                    current.member().id(), typed.text("name"), typed.text("locale"), typed.isOn("singleKeys"));
            var next = saved.locale() == null ? HERE : HERE + "?lang=" + saved.locale();
            var language = Language.ofTag(saved.locale())
                    .filter(Language.ofStaff()::contains)
                    .orElse(ui.language());
            return Redirect.to(next, Toast.of(ui.in(language, "access.me.saved")));
        } catch (Refusal.Invalid refusal) {
            return Typed.again(View.of(TEMPLATE, page(FormErrors.of(ui, refusal))));
        }
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        try {
            var opened = logIn.changePassword(
                    current.visit(), typed.secret("present"), typed.secret("password"), limits.neighbourhood());
            var answer = Redirect.to(HERE, Toast.of(ui.t("access.me.password.saved")));
            return Response.fromResponse(answer)
                    .cookie(SessionCookie.of(opened.token(), SessionKind.BROWSER.longest(), baseUrl))
                    .build();
        } catch (Refusal.Invalid | Refusal.TooMany refusal) {
            return Typed.again(View.of(TEMPLATE, page(FormErrors.of(ui, refusal))));
        }
    }

    @POST
    @Path("/tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response makeToken(MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        var wanted = new NewToken(typed.text("tokenName"), typed.texts("scopes"), null);
        try {
            var made = access.makeToken(wanted, current.visit());
            return Response.ok(View.of(TEMPLATE, page("", Set.of(), made.token(), FormErrors.NONE)))
                    .build();
        } catch (Refusal.Invalid refusal) {
            var errors = FormErrors.of(ui, refusal).shownAt("name", "tokenName");
            var name = Objects.requireNonNullElse(wanted.name(), "");
            var scopes = new HashSet<>(Objects.requireNonNullElse(wanted.scopes(), List.<String>of()));
            return Typed.again(View.of(TEMPLATE, page(name, scopes, null, errors)));
        }
    }

    @POST
    @Path("/tokens/{id}/revoke")
    public Response revoke(@PathParam("id") UUID id) {
        access.revoke(id, current.visit());
        return Redirect.to(HERE, Toast.of(ui.t("access.me.token.revoked")));
    }

    @POST
    @Path("/log-out-everywhere")
    public Response logOutEverywhere() {
        access.logOutEverywhere(current.member().id());
        var answer = Redirect.to("/login", Toast.of(ui.t("access.me.everywhere.done")));
        return Response.fromResponse(answer).cookie(SessionCookie.gone(baseUrl)).build();
    }

    private MePage page(FormErrors errors) {
        return page("", Set.of("read"), null, errors);
    }

    private MePage page(String tokenName, Set<String> scopes, @Nullable String made, FormErrors errors) {
        MemberCard member = current.member();
        return new MePage(
                member.email(),
                member.name(),
                Objects.requireNonNullElse(member.locale(), ""),
                member.singleKeys(),
                access.tokensOf(member.id()),
                tokenName,
                scopes,
                made,
                errors);
    }
}
