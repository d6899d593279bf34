package org.huiyin.web.topic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.UUID;
import org.huiyin.intake.Reports;
import org.huiyin.shared.Refusal;
import org.huiyin.topic.Codes;
import org.huiyin.topic.NewCode;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Qr;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Typed;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;

/** Where the codes for stores, product tags and parcels are made, printed, counted and withdrawn. */
@Path("/codes")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CodesResource {

    static final String LIST = "/codes";
    private static final String ID = "/{id: [0-9a-f-]{36}}";

    private final Codes codes;
    private final Reports reports;
    private final CurrentCaller current;
    private final BaseUrl baseUrl;
    private final Ui ui;

    @Inject
    public CodesResource(Codes codes, Reports reports, CurrentCaller current, BaseUrl baseUrl, Ui ui) {
        this.codes = codes;
        this.reports = reports;
        this.current = current;
        this.baseUrl = baseUrl;
        this.ui = ui;
    }

    @GET
    public View list() {
        return page(CodesPage.NOTHING, FormErrors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        var wanted = new NewCode(
                typed.text("kind"),
                typed.text("store"),
                typed.text("product"),
                typed.text("batch"),
                typed.text("place"));
        try {
            var code = codes.add(wanted, current.caller());
            return Redirect.to(LIST, Toast.of(ui.t("topic.code.made", String.join(" · ", code.about()))));
        } catch (Refusal.Invalid refusal) {
            return Typed.again(page(wanted, FormErrors.of(ui, refusal)));
        }
    }

    @POST
    @Path(ID + "/withdraw")
    public Response withdraw(@PathParam("id") UUID id) {
        var code = codes.withdraw(id, current.caller());
        var text = ui.t("topic.code.withdrawn.done", String.join(" · ", code.about()));
        return Redirect.to(LIST, new Toast(text, LIST + "/" + id + "/restore"));
    }

    @POST
    @Path(ID + "/restore")
    public Response restore(@PathParam("id") UUID id) {
        var code = codes.restore(id, current.caller());
        return Redirect.to(LIST, Toast.of(ui.t("topic.code.restored", String.join(" · ", code.about()))));
    }

    @GET
    @Path("/sheet")
    public View sheet(
            @QueryParam("code") List<UUID> wanted,
            @QueryParam("size") @DefaultValue("sticker") String size,
            @QueryParam("text") @DefaultValue("both") String text,
            @QueryParam("copies") @DefaultValue("1") int copies) {
        var printed = codes.standing(wanted, current.caller()).stream()
                .map(code -> new SheetPage.Printed(code, Qr.of(baseUrl.of("/q/" + code.signed()))))
                .toList();
        var page = new SheetPage(
                printed,
                SheetPage.SIZES.contains(size) ? size : SheetPage.SIZES.getFirst(),
                SheetPage.TEXTS.contains(text) ? text : SheetPage.TEXTS.getFirst(),
                Math.clamp(copies, 1, SheetPage.MOST_COPIES));
        return View.of("topic/sheet", page);
    }

    private View page(NewCode wanted, FormErrors errors) {
        var by = current.caller();
        var all = codes.all(by);
        return View.of("topic/codes", new CodesPage(all, reports.countByCode(), codes.refusals(by), wanted, errors));
    }
}
