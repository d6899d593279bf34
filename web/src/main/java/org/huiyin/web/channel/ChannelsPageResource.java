package org.huiyin.web.channel;

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
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.huiyin.arrival.ChannelDesk;
import org.huiyin.arrival.ChannelState;
import org.huiyin.channel.Channels;
import org.huiyin.channel.Probe;
import org.huiyin.intake.Journal;
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

/** Where admins connect channels, test them, and turn them off and on. */
@Path("/admin/channels")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ChannelsPageResource {

    private static final String LIST = "/admin/channels";
    private static final String NAME = "/{name: [a-z][a-z0-9-]{1,31}}";

    private final ChannelDesk desk;
    private final Channels channels;
    private final Journal journal;
    private final CurrentCaller current;
    private final BaseUrl baseUrl;
    private final Ui ui;

    @Inject
    public ChannelsPageResource(
            ChannelDesk desk, Channels channels, Journal journal, CurrentCaller current, BaseUrl baseUrl, Ui ui) {
        this.desk = desk;
        this.channels = channels;
        this.journal = journal;
        this.current = current;
        this.baseUrl = baseUrl;
        this.ui = ui;
    }

    @GET
    public View list() {
        var rows = desk.all(admin()).stream().map(ChannelRow::of).toList();
        return View.of("channel/channels", new ChannelsPage(rows, journal.countQuarantined()));
    }

    @GET
    @Path(NAME)
    public View show(@PathParam("name") String name) {
        return View.of("channel/channel", page(desk.require(name, admin()), FormErrors.NONE));
    }

    @POST
    @Path(NAME)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(@PathParam("name") String name, MultivaluedMap<String, String> form) {
        var state = desk.require(name, admin());
        try {
            desk.give(name, values(state, new Typed(form)), admin());
            return Redirect.to(LIST + "/" + name, Toast.of(ui.t("channel.saved")));
        } catch (Refusal.Invalid refusal) {
            return Typed.again(View.of("channel/channel", page(state, FormErrors.of(ui, refusal))));
        }
    }

    @POST
    @Path(NAME + "/test")
    public Response test(@PathParam("name") String name) {
        var said =
                switch (desk.test(name, URI.create(hook(name)), admin())) {
                    case Probe.Works works when works.as().isEmpty() -> ui.t("channel.test.works");
                    case Probe.Works works -> ui.t("channel.test.works-as", works.as());
                    case Probe.Fails fails -> ui.t("channel.test.fails");
                };
        return Redirect.to(LIST + "/" + name, Toast.of(said));
    }

    @POST
    @Path(NAME + "/pause")
    public Response pause(@PathParam("name") String name) {
        channels.pause(name, admin());
        return Redirect.to(LIST, new Toast(ui.t("channel.paused"), LIST + "/" + name + "/resume"));
    }

    @POST
    @Path(NAME + "/resume")
    public Response resume(@PathParam("name") String name) {
        channels.resume(name, admin());
        return Redirect.to(LIST, Toast.of(ui.t("channel.resumed")));
    }

    /** A secret that was left empty stays as it is; to take one back there is a box of its own. */
    private static Map<String, String> values(ChannelState state, Typed typed) {
        var values = new HashMap<String, String>();
        for (var field : state.fields()) {
            var value = typed.text(field.name());
            if (value != null) {
                values.put(field.name(), value);
            } else if (!field.isSecret() || typed.isOn("remove-" + field.name())) {
                values.put(field.name(), "");
            }
        }
        return values;
    }

    private ChannelPage page(ChannelState state, FormErrors errors) {
        return ChannelPage.of(state, state.canBeCalled() ? hook(state.channel().name()) : null, ui, errors);
    }

    private String hook(String name) {
        return baseUrl.of("/hooks/" + name);
    }

    private Caller admin() {
        var caller = current.caller();
        caller.need(Role.ADMIN);
        return caller;
    }
}
