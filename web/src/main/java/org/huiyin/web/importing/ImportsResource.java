package org.huiyin.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.importing.Field;
import org.huiyin.importing.ImportCard;
import org.huiyin.importing.Imports;
import org.huiyin.importing.Mapping;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Typed;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.Uploads;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** Where leads bring files of reviews in. */
@Path("/imports")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ImportsResource {

    static final String LIST = "/imports";
    private static final String ID = "/{id: [0-9a-f-]{36}}";

    private final Imports imports;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public ImportsResource(Imports imports, CurrentCaller current, Ui ui) {
        this.imports = imports;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View list() {
        return list(FormErrors.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(List<EntityPart> parts) {
        var file = parts.stream()
                .filter(part ->
                        part.getFileName().filter(name -> !name.isBlank()).isPresent())
                .findFirst();
        try {
            var part = file.orElseThrow(() -> Refusal.Invalid.field("/file", "importing.file-needed"));
            return Redirect.to(at(kept(part).id()));
        } catch (Refusal.Invalid refusal) {
            return Typed.again(list(FormErrors.of(ui, refusal)));
        }
    }

    private ImportCard kept(EntityPart part) {
        try (var in = part.getContent()) {
            var name = Uploads.readable(part.getFileName().orElse("file"));
            return imports.upload(name, in, current.caller());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param saved the name of a saved meaning to begin with */
    @GET
    @Path(ID)
    public View show(@PathParam("id") UUID id, @QueryParam("saved") @Nullable String saved) {
        var file = imports.find(id, current.caller());
        var chosen = Optional.ofNullable(saved)
                .map(name -> imports.saved(current.caller()).get(name))
                .filter(mapping -> mapping.fits(file.header()));
        return page(chosen.map(mapping -> with(file, mapping)).orElse(file), null, FormErrors.NONE);
    }

    /** Says what the columns mean; then tries it, or begins. */
    @POST
    @Path(ID)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response means(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        var by = current.caller();
        var typed = new Typed(form);
        var mapping = mapping(typed);
        try {
            imports.means(id, or(typed.text("source")), or(typed.text("zone")), mapping, by);
            if (typed.text("save") != null) {
                imports.save(typed.text("save"), mapping, by);
            }
            if (!"start".equals(typed.text("do"))) {
                return Response.ok(page(imports.find(id, by), imports.trial(id, by), FormErrors.NONE))
                        .build();
            }
            imports.start(id, by);
            return Redirect.to(at(id));
        } catch (Refusal.Invalid refusal) {
            var file = with(imports.find(id, by), mapping);
            return Typed.again(page(file, null, FormErrors.of(ui, refusal).shownAt("text", "column-text")));
        }
    }

    @POST
    @Path(ID + "/cancel")
    @Consumes(MediaType.WILDCARD)
    public Response cancel(@PathParam("id") UUID id) {
        imports.cancel(id, current.caller());
        return Redirect.to(at(id), Toast.of(ui.t("importing.cancelled")));
    }

    @GET
    @Path(ID + "/remarks.csv")
    @Produces("text/csv; charset=utf-8")
    public Response remarks(@PathParam("id") UUID id) {
        var by = current.caller();
        var page = new ImportPage(imports.find(id, by), List.of(), Map.of(), null, List.of(), 0, FormErrors.NONE);
        var header = List.of(
                ui.t("importing.remark.row"),
                ui.t("importing.remark.column"),
                ui.t("importing.remark.why"),
                ui.t("importing.remark.excerpt"),
                ui.t("importing.remark.report"));
        StreamingOutput csv = out ->
                RemarksCsv.write(out, header, row -> imports.remarks(id, row, by), remark -> page.why(ui, remark));
        return Response.ok(csv)
                .header("Content-Disposition", "attachment; filename=\"rows-" + id + ".csv\"")
                .build();
    }

    private View list(FormErrors errors) {
        return View.of("importing/imports", new ImportsPage(imports.all(current.caller()), imports.waiting(), errors));
    }

    private View page(ImportCard file, Imports.@Nullable Result result, FormErrors errors) {
        var by = current.caller();
        return View.of(
                "importing/import",
                new ImportPage(
                        file,
                        imports.preview(file, by),
                        imports.saved(by),
                        result,
                        result == null ? imports.remarks(file.id(), 0, by) : result.remarks(),
                        imports.waiting(),
                        errors));
    }

    private static Mapping mapping(Typed typed) {
        var columns = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            var column = typed.text("column-" + field.name().toLowerCase(Locale.ROOT));
            if (column != null) {
                columns.put(field, column);
            }
        }
        return new Mapping(columns);
    }

    private static ImportCard with(ImportCard file, Mapping mapping) {
        return new ImportCard(
                file.id(),
                file.name(),
                file.format(),
                file.encoding(),
                file.delimiter(),
                file.sizeBytes(),
                file.header(),
                file.state(),
                file.source(),
                file.zone(),
                mapping,
                file.total(),
                file.done(),
                file.kept(),
                file.known(),
                file.changed(),
                file.faulty(),
                file.reason(),
                file.uploadedBy(),
                file.uploadedAt(),
                file.finishedAt());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String at(UUID id) {
        return LIST + "/" + id;
    }
}
