package org.huiyin.web.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.FacetValue;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;

@Path("/design")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DesignResource {

    private static final List<String> COLOURS = List.of(
            "bg",
            "surface",
            "sunken",
            "line",
            "control",
            "ink",
            "ink-2",
            "ink-3",
            "accent",
            "accent-soft",
            "neg",
            "neg-soft",
            "warn",
            "warn-soft",
            "info",
            "info-soft",
            "c1",
            "c2",
            "c3",
            "c4",
            "c5",
            "c6",
            "c7",
            "c8");
    private static final List<String> FACES = List.of("frown", "annoyed", "meh", "smile", "laugh");

    private final Ui ui;

    @Inject
    public DesignResource(Ui ui) {
        this.ui = ui;
    }

    @GET
    public View design() {
        return View.of("design/design", page(ui));
    }

    static DesignPage page(Ui ui) {
        var choices = List.of(
                Choice.of("a", ui.t("design.choice.a")),
                Choice.of("b", ui.t("design.choice.b")),
                Choice.of("c", ui.t("design.choice.c")));
        return new DesignPage(
                ui.now(),
                COLOURS,
                ui.icons(),
                FACES.stream()
                        .map(face -> new Choice(face, ui.t("design.face." + face), face))
                        .toList(),
                choices,
                List.of(
                        new FacetValue("a", choices.get(0).label(), 24L, true),
                        new FacetValue("b", choices.get(1).label(), 7L, false)),
                new FormErrors(List.of(new FormErrors.Entry("wrong", ui.t("field.required")))));
    }
}
