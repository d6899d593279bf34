package org.huiyin.web.filter;

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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.channel.Channels;
import org.huiyin.filter.Filter;
import org.huiyin.filter.NoiseKind;
import org.huiyin.linking.Linking;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Words;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FacetValue;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** Reports that nobody has to read, why, and the way back for each of them. */
@Path(AsideResource.PATH)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AsideResource {

    static final String PATH = "/aside";

    private static final int PAGE = 50;

    private final Filter filter;
    private final Linking linking;
    private final Channels channels;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public AsideResource(Filter filter, Linking linking, Channels channels, CurrentCaller current, Ui ui) {
        this.filter = filter;
        this.linking = linking;
        this.channels = channels;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View list(
            @QueryParam("confirmed") boolean confirmed,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @Nullable UUID cursor) {
        var checks = new Checks();
        var wanted = checks.choice(kind == null || kind.isBlank() ? null : kind, NoiseKind.class, "/kind");
        checks.done();
        var page = filter.list(confirmed, wanted, PAGE, cursor, caller());
        return View.of(
                "filter/aside",
                new AsidePage(page.items(), confirmed, kinds(wanted), channels(), page.next(), cursor != null));
    }

    /** What is said about one report: {@code back} (it is read after all) or {@code confirm} (it is noise indeed). */
    @POST
    @Path("{report}")
    public Response decide(
            @PathParam("report") UUID report,
            @FormParam("do") @Nullable String what,
            @FormParam("back") @Nullable String back) {
        switch (what == null ? "" : what) {
            case "back" -> filter.takeBack(report, caller());
            case "confirm" -> filter.confirm(report, caller());
            default -> throw Refusal.Invalid.field("/do", "field.unknown-value", String.valueOf(what));
        }
        var undo = PATH + "/" + report + ("back".equals(what) ? "/again" : "/doubt");
        return Redirect.to(list(back), new Toast(ui.t("filter.done." + what), undo));
    }

    @POST
    @Path("{report}/doubt")
    @Consumes(MediaType.WILDCARD)
    public Response doubt(@PathParam("report") UUID report) {
        filter.doubt(report, caller());
        return Redirect.to(PATH, Toast.of(ui.t("filter.done.doubt")));
    }

    /** A person sets a report aside: by its page, or by taking the way back back. */
    @POST
    @Path("{report}/again")
    @Consumes(MediaType.WILDCARD)
    public Response setAside(@PathParam("report") UUID report) {
        linking.setAside(report, caller());
        return Redirect.to(PATH, new Toast(ui.t("filter.done.again"), PATH + "/" + report + "/undo"));
    }

    @POST
    @Path("{report}/undo")
    @Consumes(MediaType.WILDCARD)
    public Response undo(@PathParam("report") UUID report) {
        filter.takeBack(report, caller());
        return Redirect.to(PATH, Toast.of(ui.t("filter.done.back")));
    }

    private Caller caller() {
        var by = current.caller();
        by.need(Role.LEAD, Role.MEMBER);
        return by;
    }

    private List<FacetValue> kinds(@Nullable NoiseKind wanted) {
        return Arrays.stream(NoiseKind.values())
                .map(kind ->
                        new FacetValue(Words.of(kind), ui.t("filter.kind." + Words.of(kind)), null, kind == wanted))
                .toList();
    }

    private Map<String, String> channels() {
        var names = new HashMap<String, String>();
        channels.all().forEach(channel -> names.put(channel.name(), ui.t(channel.title())));
        return names;
    }

    private static String list(@Nullable String back) {
        return back != null && back.matches("/aside(\\?[A-Za-z0-9=&_-]*)?") ? back : PATH;
    }
}
