package org.huiyin.web.classification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.classification.LabelKind;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.Unsure;
import org.huiyin.desk.UnsureDesk;
import org.huiyin.labelling.Labelling;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Role;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** What the machine is not sure of, one report at a time, one key each. */
@Path(UnsureResource.PATH)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class UnsureResource {

    static final String PATH = "/unsure";

    private static final int LIKELY = 9;

    private final UnsureDesk unsure;
    private final IssueDesk desk;
    private final Labelling labelling;
    private final LabelChoices choices;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public UnsureResource(
            UnsureDesk unsure,
            IssueDesk desk,
            Labelling labelling,
            LabelChoices choices,
            CurrentCaller current,
            Ui ui) {
        this.unsure = unsure;
        this.desk = desk;
        this.labelling = labelling;
        this.choices = choices;
        this.current = current;
        this.ui = ui;
    }

    /** @param after the report that was passed over */
    @GET
    public View next(@QueryParam("after") @Nullable UUID after) {
        var by = caller();
        var report = unsure.next(after, by).orElse(null);
        var offered = report == null ? List.<Choice>of() : offered(report);
        var guess = report == null
                ? null
                : offered.stream()
                        .filter(choice -> choice.value().equals(report.guess()))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(null);
        return View.of(
                "classification/unsure",
                new UnsurePage(report, guess, offered, unsure.count(by), after == null ? null : after.toString()));
    }

    @POST
    public Response say(
            @FormParam("report") @Nullable String reference,
            @FormParam("kind") @Nullable String kind,
            @FormParam("value") @Nullable String value,
            @QueryParam("after") @Nullable UUID after) {
        var checks = new Checks();
        var said = checks.choice(kind, LabelKind.class, "/kind");
        checks.require(said != null, "/kind", "field.required");
        checks.require(reference != null, "/report", "field.required");
        checks.done();
        var report = desk.report(String.valueOf(reference), caller());
        labelling.correct(UUID.fromString(report.id()), Objects.requireNonNull(said), value, caller());
        var undo = "/reports/" + report.reference() + "/labels/undo?kind=" + kind + "&unsure=true";
        return Redirect.to(
                after == null ? PATH : PATH + "?after=" + after, new Toast(ui.t("classification.corrected", 1), undo));
    }

    private List<Choice> offered(Unsure report) {
        return report.kind().equals("type") ? choices.of(LabelKind.TYPE) : choices.topicsFor(report.text(), LIKELY);
    }

    private Caller caller() {
        var by = current.caller();
        by.need(Role.LEAD, Role.MEMBER);
        return by;
    }
}
