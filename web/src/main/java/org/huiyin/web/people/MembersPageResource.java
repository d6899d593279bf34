package org.huiyin.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.access.Access;
import org.huiyin.people.MemberCard;
import org.huiyin.people.Members;
import org.huiyin.people.NewMember;
import org.huiyin.people.WorkgroupCard;
import org.huiyin.people.Workgroups;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Words;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Typed;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** Where admins invite members and say what they may do. */
@Path("/admin/people")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MembersPageResource {

    private static final String LIST = "/admin/people";
    private static final String TEMPLATE = "people/member";
    private static final String ID = "/{id: [0-9a-f-]{36}}";
    private static final int A_PAGE = 100;

    private final Members members;
    private final Workgroups workgroups;
    private final Access access;
    private final CurrentCaller current;
    private final BaseUrl baseUrl;
    private final Ui ui;

    @Inject
    public MembersPageResource(
            Members members, Workgroups workgroups, Access access, CurrentCaller current, BaseUrl baseUrl, Ui ui) {
        this.members = members;
        this.workgroups = workgroups;
        this.access = access;
        this.current = current;
        this.baseUrl = baseUrl;
        this.ui = ui;
    }

    @GET
    public View list(@QueryParam("cursor") @Nullable UUID cursor) {
        var page = members.list(A_PAGE, cursor, admin());
        var canLogIn =
                access.whoCanLogIn(page.items().stream().map(MemberCard::id).toList());
        var names = workgroups
                .all(page.items().stream()
                        .flatMap(card -> card.workgroups().stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(WorkgroupCard::id, WorkgroupCard::name));
        var rows = page.items().stream().map(card -> row(card, canLogIn, names)).toList();
        return View.of("people/members", new MembersPage(rows, page.next(), cursor != null));
    }

    @GET
    @Path("/new")
    public View fresh() {
        admin();
        return View.of(TEMPLATE, MemberPage.fresh(workgroups.active()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(MultivaluedMap<String, String> form) {
        var wanted = wanted(new Typed(form));
        try {
            return invited(members.add(wanted, admin()));
        } catch (Refusal.Invalid | Refusal.Conflict refusal) {
            return again(MemberPage.fresh(workgroups.active()), wanted, 0, refusal);
        }
    }

    @GET
    @Path(ID)
    public View show(@PathParam("id") UUID id) {
        return View.of(TEMPLATE, page(members.require(id, admin())));
    }

    @POST
    @Path(ID)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        var wanted = wanted(typed);
        long seen = Objects.requireNonNullElse(typed.number("version"), 0);
        try {
            var card = members.change(id, seen, wanted, admin());
            return Redirect.to(LIST, Toast.of(ui.t("people.saved", card.name())));
        } catch (Refusal.Invalid | Refusal.Conflict refusal) {
            return again(page(members.require(id, admin())), wanted, seen, refusal);
        }
    }

    @POST
    @Path(ID + "/invitation")
    public Response inviteAgain(@PathParam("id") UUID id) {
        return invited(members.require(id, admin()));
    }

    @POST
    @Path(ID + "/disable")
    public Response disable(@PathParam("id") UUID id) {
        var card = members.require(id, admin());
        try {
            members.disable(id, admin());
            var text = ui.t("people.member.disabled", card.name());
            return Redirect.to(LIST, new Toast(text, LIST + "/" + id + "/enable"));
        } catch (Refusal.Conflict refusal) {
            return Redirect.to(LIST + "/" + id, Toast.of(ui.t(refusal.key())));
        }
    }

    @POST
    @Path(ID + "/enable")
    public Response enable(@PathParam("id") UUID id) {
        members.enable(id, admin());
        var name = members.require(id, admin()).name();
        return Redirect.to(LIST, Toast.of(ui.t("people.member.enabled", name)));
    }

    private Response invited(MemberCard card) {
        var link = baseUrl.of("/join/" + access.invite(card.id(), admin()));
        var page = new InvitedPage(card.id(), card.name(), card.email(), link);
        return Response.ok(View.of("people/invited", page)).build();
    }

    private Response again(MemberPage page, NewMember typed, long seen, Refusal refusal) {
        var errors = FormErrors.of(ui, refusal);
        if (refusal.key().equals("people.email-taken")) {
            errors = errors.shownAt("", "email");
        }
        return Typed.again(View.of(TEMPLATE, page.again(typed, seen, errors)));
    }

    private MemberPage page(MemberCard card) {
        return MemberPage.of(card, workgroups.active());
    }

    private static NewMember wanted(Typed typed) {
        return new NewMember(typed.text("email"), typed.text("name"), typed.texts("roles"), typed.ids("workgroups"));
    }

    private static MembersPage.Row row(MemberCard card, Set<UUID> canLogIn, Map<UUID, Bilingual> names) {
        var state = card.isDisabled() ? "disabled" : canLogIn.contains(card.id()) ? "active" : "invited";
        List<String> roles = card.roles().stream().sorted().map(Words::of).toList();
        var groups = card.workgroups().stream()
                .sorted()
                .map(names::get)
                .filter(Objects::nonNull)
                .toList();
        return new MembersPage.Row(card.id(), card.name(), card.email(), roles, groups, state);
    }

    private Caller admin() {
        var caller = current.caller();
        caller.need(Role.ADMIN);
        return caller;
    }
}
