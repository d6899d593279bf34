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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.IssueFilter;
import org.huiyin.desk.IssueItem;
import org.huiyin.desk.SimilarIssues;
import org.huiyin.merge.Merging;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** Puts an issue under another: looks for the other, shows what people will see, and can be undone. */
@Path("/issues/{issue:\\d{1,18}}/merge")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MergePageResource {

    private static final int UNPROCESSABLE = 422;
    private static final int FOUND = 8;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Merging merging;
    private final IssueDesk desk;
    private final SimilarIssues similar;
    private final IssuePanes panes;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public MergePageResource(
            Merging merging, IssueDesk desk, SimilarIssues similar, IssuePanes panes, CurrentCaller current, Ui ui) {
        this.merging = merging;
        this.desk = desk;
        this.similar = similar;
        this.panes = panes;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View form(
            @PathParam("issue") long number,
            @QueryParam("q") @Nullable String q,
            @QueryParam("back") @Nullable String back) {
        var pane = panes.plain(number, Back.to(back, Back.issue(number)));
        var words = q == null ? "" : q.strip();
        return View.of("desk/form", FormPage.merge(pane, new MergeForm(words, found(pane, words), FormErrors.NONE)));
    }

    @POST
    public Response merge(
            @PathParam("issue") long number,
            @FormParam("into") @Nullable String typed,
            @QueryParam("into") @Nullable String undone,
            @FormParam("back") @Nullable String typedBack,
            @QueryParam("back") @Nullable String undoneBack) {
        var back = Back.to(Sent.first(typedBack, undoneBack), Back.issue(number));
        var into = Sent.number(Sent.some(typed, undone));
        if (into == null) {
            return again(number, back, Refusal.Invalid.field("/into", "field.required"));
        }
        try {
            merging.merge(number, into, current.caller());
        } catch (Refusal.NotFound | Refusal.Invalid | Refusal.Conflict e) {
            return again(number, back, e);
        }
        var text = ui.t("desk.merged", "#" + number, "#" + into);
        var next = Back.other(back, number, into);
        return Redirect.to(next, new Toast(text, Back.and("/issues/" + number + "/unmerge", back)));
    }

    private Response again(long number, String back, Refusal refusal) {
        var pane = panes.plain(number, back);
        var form = new MergeForm("", found(pane, ""), FormErrors.of(ui, refusal));
        return Response.status(UNPROCESSABLE)
                .entity(View.of("desk/form", FormPage.merge(pane, form)))
                .build();
    }

    /** Without words: what the machine proposed, and what reads alike. */
    private List<IssueItem> found(IssuePane pane, String words) {
        var by = current.caller();
        var found = words.isEmpty() ? alike(pane, by) : searched(words, by);
        return found.stream()
                .filter(item -> !item.issue().equals(pane.number()))
                .distinct()
                .limit(FOUND)
                .toList();
    }

    private List<IssueItem> searched(String words, Caller by) {
        var filter = new IssueFilter(null, null, null, null, null, words, false, false, false, false, "updated");
        return desk.list(filter, FOUND + 1, null, by).items();
    }

    private List<IssueItem> alike(IssuePane pane, Caller by) {
        var numbers = new ArrayList<String>();
        pane.issue().proposals().forEach(report -> numbers.add(report.finding().proposed()));
        var text = pane.item().text();
        if (!text.isBlank()) {
            similar.near(text, FOUND, null, PATIENCE).forEach(match -> numbers.add(match.issue()));
        }
        return numbers.stream().distinct().flatMap(n -> visible(n, by).stream()).toList();
    }

    private List<IssueItem> visible(String number, Caller by) {
        try {
            return List.of(desk.item(Long.parseLong(number), by));
        } catch (Refusal.NotFound notForThem) {
            return List.of();
        }
    }
}
