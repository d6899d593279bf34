package org.huiyin.web.widget;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.Objects;
import org.huiyin.channel.ChannelCard;
import org.huiyin.channel.Channels;
import org.huiyin.channel.Embeddings;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Typed;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.huiyin.web.security.ContentSecurity;
import org.jspecify.annotations.Nullable;

/** Where admins name the sites, get the lines to paste, and try the launcher on a strict page. */
@Path("/admin/widget")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WidgetResource {

    private static final String HERE = "/admin/widget";
    private static final String USUAL = "app";

    private final Channels channels;
    private final Embeddings embeddings;
    private final CurrentCaller current;
    private final BaseUrl baseUrl;
    private final Ui ui;

    @Inject
    public WidgetResource(Channels channels, Embeddings embeddings, CurrentCaller current, BaseUrl baseUrl, Ui ui) {
        this.channels = channels;
        this.embeddings = embeddings;
        this.current = current;
        this.baseUrl = baseUrl;
        this.ui = ui;
    }

    @GET
    public View show(@QueryParam("channel") @DefaultValue(USUAL) String channel) {
        admin();
        return page(open(channel), String.join("\n", embeddings.originsOf(channel)), FormErrors.NONE);
    }

    @POST
    @Path("/{channel}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response allow(@PathParam("channel") String name, @FormParam("origins") @Nullable String origins) {
        var channel = open(name);
        var typed = Objects.requireNonNullElse(origins, "");
        try {
            var sites = Arrays.stream(typed.split("\\s+"))
                    .filter(site -> !site.isEmpty())
                    .toList();
            embeddings.allow(name, sites, admin());
            return Redirect.to(at(name), Toast.of(ui.t("widget.saved")));
        } catch (Refusal.Invalid refusal) {
            return Typed.again(page(channel, typed, FormErrors.of(ui, refusal)));
        }
    }

    @POST
    @Path("/{channel}/secret")
    @Consumes(MediaType.WILDCARD)
    public Response renew(@PathParam("channel") String name) {
        embeddings.renewSecret(open(name).name(), admin());
        return Redirect.to(at(name), Toast.of(ui.t("widget.secret.renewed")));
    }

    @GET
    @Path("/preview")
    public Response preview(@QueryParam("channel") @DefaultValue(USUAL) String channel) {
        admin();
        return Response.ok(
                        View.of("widget/preview", new PreviewPage(open(channel).name())))
                .header(ContentSecurity.HEADER, ContentSecurity.framing())
                .build();
    }

    private View page(ChannelCard channel, String origins, FormErrors errors) {
        return View.of(
                "widget/widget",
                new WidgetPage(
                        forms(),
                        channel,
                        origins,
                        embeddings.secretOf(channel.name(), admin()),
                        baseUrl.toString(),
                        errors));
    }

    private List<ChannelCard> forms() {
        return channels.all().stream().filter(ChannelCard::formOpen).toList();
    }

    private ChannelCard open(String name) {
        return channels.find(name)
                .filter(ChannelCard::formOpen)
                .orElseThrow(() -> new Refusal.NotFound("widget.channel-unknown"));
    }

    private static String at(String channel) {
        return HERE + "?channel=" + channel;
    }

    private Caller admin() {
        var caller = current.caller();
        caller.need(Role.ADMIN);
        return caller;
    }
}
