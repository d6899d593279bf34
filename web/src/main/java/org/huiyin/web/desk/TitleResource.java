package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.issue.Issues;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** What the issue is called, inside and outside, and what it is about. */
@Path("/issues/{issue:\\d{1,18}}/title")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TitleResource {

    private static final int UNPROCESSABLE = 422;

    private final Issues issues;
    private final Topics topics;
    private final IssuePanes panes;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public TitleResource(Issues issues, Topics topics, IssuePanes panes, CurrentCaller current, Ui ui) {
        this.issues = issues;
        this.topics = topics;
        this.panes = panes;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View form(@PathParam("issue") long number, @QueryParam("back") @Nullable String back) {
        var pane = panes.plain(number, Back.to(back, Back.issue(number)));
        return View.of("desk/form", FormPage.title(pane, TitleForm.of(pane)));
    }

    @POST
    public Response change(
            @PathParam("issue") long number,
            @FormParam("title") @Nullable String title,
            @FormParam("publicTitle") @Nullable String publicTitle,
            @FormParam("topic") @Nullable String topic,
            @FormParam("back") @Nullable String back) {
        var typed = new TitleForm(Sent.some(title, null), Sent.some(publicTitle, null), topic, FormErrors.NONE);
        return take(number, typed, Back.to(back, Back.issue(number)));
    }

    /** Puts back what stands in the address. */
    @POST
    @Path("undo")
    public Response undo(
            @PathParam("issue") long number,
            @QueryParam("title") @Nullable String title,
            @QueryParam("publicTitle") @Nullable String publicTitle,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("back") @Nullable String back) {
        var typed = new TitleForm(Sent.some(title, null), Sent.some(publicTitle, null), topic, FormErrors.NONE);
        return take(number, typed, Back.to(back, Back.issue(number)));
    }

    private Response take(long number, TitleForm typed, String back) {
        var before = TitleForm.of(panes.plain(number, back));
        try {
            change(number, before, typed, current.caller());
        } catch (Refusal.Invalid e) {
            var again = new TitleForm(typed.title(), typed.publicTitle(), typed.topic(), FormErrors.of(ui, e));
            return Response.status(UNPROCESSABLE)
                    .entity(View.of("desk/form", FormPage.title(panes.plain(number, back), again)))
                    .build();
        }
        var undo = "/issues/" + number + "/title/undo?title=" + encoded(before.title()) + "&publicTitle="
                + encoded(before.publicTitle()) + "&topic=" + encoded(before.topic() == null ? "" : before.topic());
        return Redirect.to(back, new Toast(ui.t("desk.title.changed"), Back.and(undo, back)));
    }

    /** Only what is not as it was: a public title that nobody touched stays the machine's. */
    private void change(long number, TitleForm before, TitleForm typed, Caller by) {
        var topic = topicOf(typed);
        boolean inside = !typed.title().equals(before.title());
        boolean outside = !typed.publicTitle().equals(before.publicTitle());
        if (inside || outside) {
            issues.entitle(number, inside ? typed.title() : null, outside ? typed.publicTitle() : null, by);
        }
        var old = Optional.ofNullable(before.topic());
        if (!old.equals(topic.map(card -> card.id().toString()))) {
            issues.isAbout(
                    number,
                    topic.map(TopicCard::id).orElse(null),
                    topic.map(TopicCard::stage).orElse(null),
                    by);
        }
    }

    private Optional<TopicCard> topicOf(TitleForm typed) {
        if (typed.topic() == null || typed.topic().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(topics.find(UUID.fromString(typed.topic()))
                    .orElseThrow(() -> Refusal.Invalid.field("/topic", "issue.topic-unknown")));
        } catch (IllegalArgumentException e) {
            throw Refusal.Invalid.field("/topic", "issue.topic-unknown");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
