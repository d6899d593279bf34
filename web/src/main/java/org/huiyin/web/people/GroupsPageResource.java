package org.huiyin.web.people;

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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.huiyin.people.Members;
import org.huiyin.people.NewWorkgroup;
import org.huiyin.people.WorkgroupCard;
import org.huiyin.people.Workgroups;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Typed;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** Where admins keep the workgroups. */
@Path("/admin/groups")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class GroupsPageResource {

    private static final String LIST = "/admin/groups";
    private static final String ID = "/{id: [0-9a-f-]{36}}";

    private final Workgroups workgroups;
    private final Members members;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public GroupsPageResource(Workgroups workgroups, Members members, CurrentCaller current, Ui ui) {
        this.workgroups = workgroups;
        this.members = members;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View list() {
        admin();
        var rows = workgroups.active().stream()
                .map(group -> new GroupsPage.Row(
                        group.id(),
                        group.name(),
                        group.targetHours(),
                        members.ofWorkgroup(group.id()).size()))
                .toList();
        return View.of("people/groups", new GroupsPage(rows));
    }

    @GET
    @Path("/new")
    public View fresh() {
        admin();
        return View.of("people/group", GroupPage.FRESH);
    }

    @GET
    @Path(ID)
    public View show(@PathParam("id") UUID id) {
        admin();
        return View.of("people/group", GroupPage.of(found(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> form) {
        return save(null, new Typed(form), wanted -> workgroups.add(wanted, admin()));
    }

    @POST
    @Path(ID)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        return save(id, typed, wanted -> workgroups.change(id, version(typed), wanted, admin()));
    }

    @POST
    @Path(ID + "/retire")
    public Response retire(@PathParam("id") UUID id) {
        workgroups.retire(id, admin());
        var text = ui.t("people.group.retired", ui.t(found(id).name()));
        return Redirect.to(LIST, new Toast(text, LIST + "/" + id + "/restore"));
    }

    @POST
    @Path(ID + "/restore")
    public Response restore(@PathParam("id") UUID id) {
        workgroups.restore(id, admin());
        return Redirect.to(
                LIST, Toast.of(ui.t("people.group.restored", ui.t(found(id).name()))));
    }

    private Response save(@Nullable UUID id, Typed typed, Function<NewWorkgroup, WorkgroupCard> action) {
        var wanted = new NewWorkgroup(typed.bilingual("name"), typed.number("targetHours"));
        try {
            var card = action.apply(wanted);
            return Redirect.to(LIST, Toast.of(ui.t("people.saved", ui.t(card.name()))));
        } catch (Refusal.Invalid | Refusal.Conflict refusal) {
            var page = GroupPage.again(id, version(typed), wanted, FormErrors.of(ui, refusal));
            return Typed.again(View.of("people/group", page));
        }
    }

    private WorkgroupCard found(UUID id) {
        return workgroups.find(id).orElseThrow(() -> new Refusal.NotFound("people.workgroup-not-found"));
    }

    private Caller admin() {
        var caller = current.caller();
        caller.need(Role.ADMIN);
        return caller;
    }

    private static long version(Typed typed) {
        return Objects.requireNonNullElse(typed.number("version"), 0);
    }
}
