package org.huiyin.web.topic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.huiyin.channel.ChannelCard;
import org.huiyin.channel.Channels;
import org.huiyin.topic.Codes;
import org.huiyin.web.page.Ui;

/** Where a printed code leads: to the form of the codes, which looks at the code once more. */
@Path("/q/{code}")
@RequestScoped
public class ScanResource {

    private static final String CHANNEL = "qr";
    /** Longer than any code of ours; the rest of a long one is of no use to anybody. */
    private static final int LONGEST = 40;

    private final Codes codes;
    private final Channels channels;
    private final Ui ui;

    @Inject
    public ScanResource(Codes codes, Channels channels, Ui ui) {
        this.codes = codes;
        this.channels = channels;
        this.ui = ui;
    }

    /** Counts the look, which changes nothing for anybody; the form stays the same however often it is opened. */
    @GET
    public Response scan(@PathParam("code") String code) {
        codes.scan(code);
        boolean open = channels.find(CHANNEL)
                .filter(ChannelCard::formOpen)
                .filter(channel -> !channel.paused())
                .isPresent();
        var shown = code.substring(0, Math.min(code.length(), LONGEST));
        var to = open ? ui.to("/f/" + CHANNEL) + "?code=" + URLEncoder.encode(shown, StandardCharsets.UTF_8) : "/f";
        return Response.seeOther(URI.create(to)).build();
    }
}
