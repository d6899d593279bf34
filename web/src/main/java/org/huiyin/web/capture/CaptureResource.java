package org.huiyin.web.capture;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.huiyin.channel.ChannelCard;
import org.huiyin.channel.Channels;
import org.huiyin.intake.Intake;
import org.huiyin.intake.ManyReports;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Qr;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Typed;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** Takes down what a customer told a colleague, in ten seconds, and gives the customer a way back. */
@Path("/capture")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CaptureResource {

    /** Ways in that fill themselves; nobody copies from them by hand. */
    private static final List<String> NOT_BY_HAND = List.of(ManyReports.CHANNEL);

    private static final List<String> FIRST = List.of("counter", "phone");

    private final Intake intake;
    private final Captures captures;
    private final Channels channels;
    private final CurrentCaller current;
    private final BaseUrl baseUrl;
    private final Ui ui;

    @Inject
    public CaptureResource(
            Intake intake, Captures captures, Channels channels, CurrentCaller current, BaseUrl baseUrl, Ui ui) {
        this.intake = intake;
        this.captures = captures;
        this.channels = channels;
        this.current = current;
        this.baseUrl = baseUrl;
        this.ui = ui;
    }

    @GET
    public View form(@CookieParam(Spot.COOKIE) @Nullable String cookie) {
        current.caller();
        var spot = Spot.ofCookie(cookie);
        var said = new CapturePage.Said(
                null, spot.channel(), spot.store(), spot.touchpoint(), ui.lang(), null, null, null, false);
        return View.of("capture/capture", new CapturePage(choices(), said, FormErrors.NONE, captures.nonce()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        var said = captures.said(typed, ui.lang());
        try {
            var submission = captures.submission(said, typed.text("nonce"));
            var issue = typed.number("issue");
            var receipt = intake.takeDown(issue == null ? submission : submission.joining(issue), current.caller());
            var there = Redirect.to("/capture/" + receipt.id());
            return Response.fromResponse(there).cookie(Spot.of(typed).cookie()).build();
        } catch (Refusal.Invalid refusal) {
            var errors = FormErrors.of(ui, refusal).shownAt("subject-store", "store");
            return Typed.again(View.of("capture/capture", new CapturePage(choices(), said, errors, captures.nonce())));
        }
    }

    @GET
    @Path("/{id: [0-9a-f-]{36}}")
    public View taken(@PathParam("id") UUID id) {
        var receipt = intake.receiptOfTaken(id, current.caller());
        var link = baseUrl.of("/s/" + receipt.token());
        return View.of("capture/captured", new CapturedPage(receipt.reference(), link, Qr.of(link)));
    }

    private List<Choice> choices() {
        return channels.all().stream()
                .filter(channel -> !channel.formOpen() && !channel.paused() && !NOT_BY_HAND.contains(channel.name()))
                .sorted(Comparator.comparingInt(CaptureResource::place))
                .map(channel -> Choice.of(channel.name(), nameOf(channel)))
                .toList();
    }

    private String nameOf(ChannelCard channel) {
        return channel.name().equals(Spot.COUNTER.channel()) ? ui.t("capture.in-person") : ui.t(channel.title());
    }

    /** The counter and the telephone first. */
    private static int place(ChannelCard channel) {
        int index = FIRST.indexOf(channel.name());
        return index < 0 ? FIRST.size() : index;
    }
}
