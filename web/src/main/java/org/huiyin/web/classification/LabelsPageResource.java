package org.huiyin.web.classification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationKind;
import org.huiyin.classification.Classification;
import org.huiyin.classification.LabelKind;
import org.huiyin.classification.Opinion;
import org.huiyin.desk.IssueDesk;
import org.huiyin.labelling.Labelling;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Role;
import org.huiyin.shared.Share;
import org.huiyin.shared.Words;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** What one report is, as people say it. */
@Path("/reports/{reference:[0-9A-Z]{8}}/labels")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LabelsPageResource {

    private static final List<LabelKind> KINDS =
            List.of(LabelKind.TYPE, LabelKind.TOPIC, LabelKind.STAGE, LabelKind.URGENCY, LabelKind.EMOTION);

    private final Labelling labelling;
    private final Classification classification;
    private final Automation automation;
    private final IssueDesk desk;
    private final LabelChoices choices;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public LabelsPageResource(
            Labelling labelling,
            Classification classification,
            Automation automation,
            IssueDesk desk,
            LabelChoices choices,
            CurrentCaller current,
            Ui ui) {
        this.labelling = labelling;
        this.classification = classification;
        this.automation = automation;
        this.desk = desk;
        this.choices = choices;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View show(@PathParam("reference") String reference) {
        var report = desk.report(reference, caller());
        var opinions = classification.of(UUID.fromString(report.id()));
        return View.of(
                "classification/labels",
                new LabelsPage(
                        report, KINDS.stream().map(kind -> line(kind, opinions)).toList()));
    }

    /** Only what is not as it was is a correction. */
    @POST
    public Response correct(@PathParam("reference") String reference, Form form) {
        var by = caller();
        var report = UUID.fromString(desk.report(reference, by).id());
        var opinions = classification.of(report);
        var changed = new ArrayList<LabelKind>();
        for (var kind : KINDS) {
            var said = form.asMap().getFirst(Words.of(kind));
            if (said != null
                    && !said.isBlank()
                    && !said.equals(line(kind, opinions).value())) {
                labelling.correct(report, kind, said, by);
                changed.add(kind);
            }
        }
        var undo = changed.stream().map(kind -> "kind=" + Words.of(kind)).collect(Collectors.joining("&"));
        return Redirect.to(
                "/reports/" + reference + "/labels",
                changed.isEmpty()
                        ? Toast.of(ui.t("classification.unchanged"))
                        : new Toast(
                                ui.t("classification.corrected", changed.size()),
                                "/reports/" + reference + "/labels/undo?" + undo));
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.WILDCARD)
    public Response undo(
            @PathParam("reference") String reference,
            @QueryParam("kind") @Nullable List<String> kinds,
            @QueryParam("unsure") boolean fromQueue) {
        var by = caller();
        var report = UUID.fromString(desk.report(reference, by).id());
        for (var kind : kinds == null ? List.<String>of() : kinds) {
            KINDS.stream()
                    .filter(known -> Words.of(known).equals(kind))
                    .forEach(known -> labelling.takeBack(report, known, by));
        }
        var back = fromQueue ? UnsureResource.PATH : "/reports/" + reference + "/labels";
        return Redirect.to(back, Toast.of(ui.t("classification.undone")));
    }

    private LabelsPage.Line line(LabelKind kind, List<Opinion> opinions) {
        var opinion = opinions.stream().filter(o -> o.kind() == kind).findFirst();
        return new LabelsPage.Line(
                Words.of(kind),
                opinion.map(Opinion::label).orElse(null),
                opinion.map(o -> Words.of(o.origin())).orElse(null),
                opinion.map(Opinion::confidence).orElse(0.0),
                measured(kind),
                choices.of(kind));
    }

    private Share measured(LabelKind kind) {
        return switch (kind) {
            case TYPE, TOPIC, EMOTION ->
                automation.of(AutomationKind.valueOf(kind.name())).precision();
            case STAGE, URGENCY, LANGUAGE -> Share.UNKNOWN;
        };
    }

    private Caller caller() {
        var by = current.caller();
        by.need(Role.LEAD, Role.MEMBER);
        return by;
    }
}
