package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.desk.FixView;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.IssueView;
import org.huiyin.desk.LogItem;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** The log of an issue, with undo where undoing is still possible. */
@Path("/issues/{issue:\\d{1,18}}/history")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HistoryResource {

    private static final Set<String> ENDS = Set.of("fixed", "answered", "thanked", "declined");

    private final IssueDesk desk;
    private final LogTexts texts;
    private final CurrentCaller current;

    @Inject
    public HistoryResource(IssueDesk desk, LogTexts texts, CurrentCaller current) {
        this.desk = desk;
        this.texts = texts;
        this.current = current;
    }

    @GET
    public View history(@PathParam("issue") long number) {
        var issue = desk.issue(number, current.caller());
        return View.of("desk/history", new HistoryPage(issue.item(), lines(issue)));
    }

    private List<LogView> lines(IssueView issue) {
        var lines = new ArrayList<LogView>();
        var offered = new HashSet<String>();
        for (LogItem line : issue.log().reversed()) {
            var undo = undo(line, issue);
            // Only the newest of its kind can be taken back; the older ones have been already.
            lines.add(new LogView(
                    line.at(),
                    texts.icon(line),
                    texts.text(line, issue.fixes()),
                    undo != null && offered.add(undo) ? undo : null));
        }
        return lines;
    }

    private static @Nullable String undo(LogItem line, IssueView issue) {
        var back = Back.issue(Long.parseLong(issue.item().issue())) + "/history";
        return switch (line.action()) {
            case "merged" ->
                issue.mergedInto() == null ? null : unmerge(issue.item().issue(), back);
            case "took-in" ->
                issue.merged().stream().anyMatch(m -> m.issue().equals(line.after()))
                        ? unmerge(String.valueOf(line.after()), back)
                        : null;
            default ->
                ENDS.contains(line.action()) && issue.fixes().stream().anyMatch(FixView::stands)
                        ? Back.and("/issues/" + issue.item().issue() + "/reopen", back)
                        : null;
        };
    }

    private static String unmerge(String issue, String back) {
        return Back.and("/issues/" + issue + "/unmerge", back);
    }
}
