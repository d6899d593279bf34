package org.huiyin.web.routing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.people.WorkgroupCard;
import org.huiyin.people.Workgroups;
import org.huiyin.routing.NewRule;
import org.huiyin.routing.Routing;
import org.huiyin.routing.RuleCard;
import org.huiyin.routing.Rules;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.topic.Topics;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Typed;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** Where admins order the rules, and try what they would do. */
@Path("/admin/routing")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RulesPageResource {

    private static final String LIST = "/admin/routing";
    private static final String TEMPLATE = "routing/rule";
    private static final String ID = "/{id: [0-9a-f-]{36}}";

    private final Rules rules;
    private final Trial trial;
    private final Workgroups workgroups;
    private final RuleChoices choices;
    private final Because because;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public RulesPageResource(
            Rules rules,
            Routing routing,
            Topics topics,
            Workgroups workgroups,
            RuleChoices choices,
            CurrentCaller current,
            Ui ui) {
        this.rules = rules;
        this.workgroups = workgroups;
        this.choices = choices;
        this.because = new Because(topics, ui);
        this.trial = new Trial(routing, topics, workgroups, choices, because, ui);
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View list(@Context UriInfo uri) {
        admin();
        var names = workgroups
                .all(rules.active().stream().map(RuleCard::workgroup).toList())
                .stream()
                .collect(Collectors.toMap(WorkgroupCard::id, WorkgroupCard::name));
        var all = rules.active();
        var rows = all.stream()
                .map(rule -> new RulesPage.Row(
                        rule.id(),
                        rule.name(),
                        because.of(rule.when()),
                        names.get(rule.workgroup()),
                        rule.position(),
                        rule.equals(all.getLast())))
                .toList();
        return View.of("routing/rules", new RulesPage(rows, trial.of(new Typed(uri.getQueryParameters()))));
    }

    @GET
    @Path("/new")
    public View fresh() {
        admin();
        return View.of(TEMPLATE, page(null, 0, new NewRule(null, null, null, null), FormErrors.NONE));
    }

    @GET
    @Path(ID)
    public View show(@PathParam("id") UUID id) {
        admin();
        var card = found(id);
        var answer = RuleAnswer.of(card);
        var when = new NewRule.When(
                answer.when().topic(),
                answer.when().stage(),
                answer.when().chainLink(),
                answer.when().channel(),
                answer.when().store(),
                answer.when().words(),
                answer.when().emotionAtMost(),
                answer.when().type());
        var typed = new NewRule(card.name(), when, card.workgroup(), null);
        return View.of(TEMPLATE, page(id, card.version(), typed, FormErrors.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> form) {
        return save(null, new Typed(form), wanted -> rules.add(wanted, admin()));
    }

    @POST
    @Path(ID)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        return save(id, typed, wanted -> rules.change(id, version(typed), wanted, admin()));
    }

    @POST
    @Path(ID + "/place")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        var position = new Typed(form).number("position");
        if (position != null) {
            rules.move(id, position, admin());
        }
        return Redirect.to(LIST);
    }

    @POST
    @Path(ID + "/retire")
    public Response retire(@PathParam("id") UUID id) {
        var name = found(id).name();
        rules.retire(id, admin());
        return Redirect.to(LIST, new Toast(ui.t("routing.retired", name), LIST + "/" + id + "/restore"));
    }

    @POST
    @Path(ID + "/restore")
    public Response restore(@PathParam("id") UUID id) {
        rules.restore(id, admin());
        return Redirect.to(LIST, Toast.of(ui.t("routing.restored", found(id).name())));
    }

    private Response save(@Nullable UUID id, Typed typed, Function<NewRule, RuleCard> action) {
        var wanted = wanted(typed);
        try {
            return Redirect.to(
                    LIST, Toast.of(ui.t("routing.saved", action.apply(wanted).name())));
        } catch (Refusal.Invalid | Refusal.Conflict refusal) {
            return Typed.again(View.of(TEMPLATE, page(id, version(typed), wanted, FormErrors.of(ui, refusal))));
        }
    }

    /** Words are parted by commas of either width, or stand in lines. */
    private static NewRule wanted(Typed typed) {
        var words = Arrays.stream(
                        Objects.requireNonNullElse(typed.text("words"), "").split("[,，、;；\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        var when = new NewRule.When(
                typed.id("topic"),
                typed.text("stage"),
                typed.text("chainLink"),
                typed.text("channel"),
                typed.text("store"),
                words,
                typed.number("emotionAtMost"),
                typed.text("type"));
        return new NewRule(typed.text("name"), when, typed.id("workgroup"), null);
    }

    private RulePage page(@Nullable UUID id, long version, NewRule typed, FormErrors errors) {
        var shown = errors;
        for (var field : List.of("topic", "stage", "chainLink", "channel", "store", "words", "emotionAtMost", "type")) {
            shown = shown.shownAt("when-" + field, field);
        }
        return new RulePage(id, version, typed, choices, shown);
    }

    private RuleCard found(UUID id) {
        return rules.find(id).orElseThrow(() -> new Refusal.NotFound("routing.rule-not-found"));
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
