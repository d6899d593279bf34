package org.huiyin.web.meter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationCard;
import org.huiyin.automation.AutomationKind;
import org.huiyin.automation.AutomationMode;
import org.huiyin.meter.Answer;
import org.huiyin.meter.Meter;
import org.huiyin.meter.ProbeCard;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Words;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** How right the machine is, what it may do by itself therefore, and the screen on which people check it. */
@Path(MeterPageResource.PATH)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MeterPageResource {

    static final String PATH = "/meter";

    private final Meter meter;
    private final Automation automation;
    private final Labels labels;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public MeterPageResource(Meter meter, Automation automation, Labels labels, CurrentCaller current, Ui ui) {
        this.meter = meter;
        this.automation = automation;
        this.labels = labels;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View show() {
        var by = caller();
        var kinds = automation.all().stream().map(card -> kind(card, by)).toList();
        return View.of("meter/meter", new MeterPage(kinds, by.is(Role.ADMIN)));
    }

    /** Holds an automation off, or leaves it to what is measured. */
    @POST
    @Path("{kind}/mode")
    public Response want(@PathParam("kind") String kind, @FormParam("mode") @Nullable String mode) {
        var wanted = required(mode, AutomationMode.class, "/mode");
        var card = automation.want(kind(kind), wanted, current.caller());
        var other = wanted == AutomationMode.OFF ? "measured" : "off";
        return Redirect.to(
                PATH,
                new Toast(
                        ui.t("meter.wanted." + Words.of(wanted), ui.t("meter.kind." + Words.of(card.kind()))),
                        PATH + "/" + kind + "/mode/undo?mode=" + other));
    }

    @POST
    @Path("{kind}/mode/undo")
    @Consumes(MediaType.WILDCARD)
    public Response wantAgain(@PathParam("kind") String kind, @QueryParam("mode") @Nullable String mode) {
        return want(kind, mode);
    }

    @POST
    @Path("{kind}/sample")
    @Consumes(MediaType.WILDCARD)
    public Response draw(@PathParam("kind") String kind) {
        var drawn = meter.draw(kind(kind), current.caller());
        return Redirect.to(PATH, Toast.of(ui.t("meter.drawn", drawn)));
    }

    @GET
    @Path("check")
    public View check(@QueryParam("kind") @Nullable String kind) {
        var chosen = chosen(kind);
        var by = caller();
        var probe = meter.next(chosen, by).orElse(null);
        return View.of(
                "meter/check",
                new CheckPage(probe, asked(probe), chosen == null ? "" : Words.of(chosen), meter.waiting(chosen, by)));
    }

    /** {@code yes}, {@code no} or {@code unclear}; only then the page says what the machine had said. */
    @POST
    @Path("check")
    public Response answer(
            @QueryParam("kind") @Nullable String kind,
            @FormParam("probe") @Nullable UUID probe,
            @FormParam("answer") @Nullable String answer) {
        if (probe == null) {
            throw Refusal.Invalid.field("/probe", "field.required");
        }
        var said = required(answer, Answer.class, "/answer");
        var compared = meter.answer(probe, said, caller());
        var words = said == Answer.UNCLEAR
                ? ui.t("meter.answered.unclear")
                : ui.t(compared.agrees() ? "meter.answered.agrees" : "meter.answered.differs");
        return Redirect.to(next(kind), new Toast(words, PATH + "/check/" + probe + "/undo" + query(kind)));
    }

    @POST
    @Path("check/{probe}/undo")
    @Consumes(MediaType.WILDCARD)
    public Response takeBack(@PathParam("probe") UUID probe, @QueryParam("kind") @Nullable String kind) {
        meter.takeBack(probe, caller());
        return Redirect.to(next(kind), Toast.of(ui.t("meter.answered.undone")));
    }

    private MeterPage.Kind kind(AutomationCard card, Caller by) {
        var kind = card.kind();
        var each = meter.byLabel(kind).stream()
                .map(measure -> new MeterPage.Labelled(labels.name(kind, measure.label()), measure))
                .toList();
        return new MeterPage.Kind(card, meter.of(kind), each, meter.waiting(kind, by));
    }

    private String asked(@Nullable ProbeCard probe) {
        return probe == null ? "" : labels.question(probe.kind(), probe.question());
    }

    private Caller caller() {
        var by = current.caller();
        by.need(Role.LEAD, Role.MEMBER);
        return by;
    }

    private String next(@Nullable String kind) {
        return PATH + "/check" + query(kind);
    }

    private static String query(@Nullable String kind) {
        var chosen = chosen(kind);
        return chosen == null ? "" : "?kind=" + Words.of(chosen);
    }

    private static AutomationKind kind(String word) {
        return required(word, AutomationKind.class, "/kind");
    }

    private static @Nullable AutomationKind chosen(@Nullable String word) {
        return word == null || word.isBlank() ? null : kind(word);
    }

    private static <E extends Enum<E>> E required(@Nullable String word, Class<E> choices, String pointer) {
        var checks = new Checks();
        checks.require(word != null, pointer, "field.required");
        var choice = checks.choice(word, choices, pointer);
        checks.done();
        return Objects.requireNonNull(choice);
    }
}
