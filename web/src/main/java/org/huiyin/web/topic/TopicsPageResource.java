package org.huiyin.web.topic;

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
import java.util.stream.Collectors;
import org.huiyin.people.WorkgroupCard;
import org.huiyin.people.Workgroups;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Words;
import org.huiyin.topic.NewTopic;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Typed;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** Where admins keep the topics and the words by which reports find them. */
@Path("/admin/topics")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TopicsPageResource {

    private static final String LIST = "/admin/topics";
    private static final String TEMPLATE = "topic/topic";
    private static final String ID = "/{id: [0-9a-f-]{36}}";

    private final Topics topics;
    private final Workgroups workgroups;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public TopicsPageResource(Topics topics, Workgroups workgroups, CurrentCaller current, Ui ui) {
        this.topics = topics;
        this.workgroups = workgroups;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View list() {
        admin();
        var owners = workgroups.active().stream().collect(Collectors.toMap(WorkgroupCard::id, WorkgroupCard::name));
        var rows = topics.active().stream()
                .map(card -> new TopicsPage.Row(
                        card.id(),
                        card.name(),
                        Words.of(card.stage()),
                        Words.of(card.chainLink()),
                        card.workgroup() == null ? null : owners.get(card.workgroup())))
                .toList();
        return View.of("topic/topics", new TopicsPage(rows));
    }

    @GET
    @Path("/new")
    public View fresh() {
        admin();
        return View.of(TEMPLATE, TopicPage.fresh(workgroups.active()));
    }

    @GET
    @Path(ID)
    public View show(@PathParam("id") UUID id) {
        admin();
        return View.of(TEMPLATE, TopicPage.of(found(id), workgroups.active()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> form) {
        return save(null, new Typed(form), wanted -> topics.add(wanted, admin()));
    }

    @POST
    @Path(ID)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        return save(id, typed, wanted -> topics.change(id, version(typed), wanted, admin()));
    }

    @POST
    @Path(ID + "/retire")
    public Response retire(@PathParam("id") UUID id) {
        topics.retire(id, admin());
        var text = ui.t("topic.retired", ui.t(found(id).name()));
        return Redirect.to(LIST, new Toast(text, LIST + "/" + id + "/restore"));
    }

    @POST
    @Path(ID + "/restore")
    public Response restore(@PathParam("id") UUID id) {
        topics.restore(id, admin());
        return Redirect.to(LIST, Toast.of(ui.t("topic.restored", ui.t(found(id).name()))));
    }

    private Response save(@Nullable UUID id, Typed typed, Function<NewTopic, TopicCard> action) {
        var wanted = new NewTopic(
                typed.bilingual("name"),
                typed.bilingual("description"),
                typed.text("stage"),
                typed.text("chainLink"),
                typed.id("workgroup"));
        try {
            var card = action.apply(wanted);
            return Redirect.to(LIST, Toast.of(ui.t("topic.saved", ui.t(card.name()))));
        } catch (Refusal.Invalid | Refusal.Conflict refusal) {
            var errors = FormErrors.of(ui, refusal).shownAt("name", "name-zh-CN");
            var page = new TopicPage(id, version(typed), wanted, workgroups.active(), errors);
            return Typed.again(View.of(TEMPLATE, page));
        }
    }

    private TopicCard found(UUID id) {
        return topics.find(id).orElseThrow(() -> new Refusal.NotFound("topic.not-found"));
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
