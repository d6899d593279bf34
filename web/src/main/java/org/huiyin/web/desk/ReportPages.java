package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.desk.FindingView;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.IssueFilter;
import org.huiyin.desk.IssueItem;
import org.huiyin.desk.NearestDesk;
import org.huiyin.desk.ReportItem;
import org.huiyin.desk.ReportPassage;
import org.huiyin.desk.SplitDesk;
import org.huiyin.part.PartCard;
import org.huiyin.part.Parts;
import org.huiyin.shared.Caller;
import org.huiyin.split.Splitting;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of one report shows. */
@RequestScoped
public class ReportPages {

    private static final int FOUND = 8;

    private final IssueDesk desk;
    private final SplitDesk splits;
    private final NearestDesk nearest;
    private final Splitting splitting;
    private final Parts parts;
    private final IssuePanes panes;
    private final CurrentCaller current;

    @Inject
    public ReportPages(
            IssueDesk desk,
            SplitDesk splits,
            NearestDesk nearest,
            Splitting splitting,
            Parts parts,
            IssuePanes panes,
            CurrentCaller current) {
        this.desk = desk;
        this.splits = splits;
        this.nearest = nearest;
        this.splitting = splitting;
        this.parts = parts;
        this.panes = panes;
        this.current = current;
    }

    ReportPage page(String reference) {
        return page(reference, Set.of(), null, FormErrors.NONE);
    }

    /** @param words to look for an issue by; null where nobody looks */
    ReportPage page(String reference, Set<Integer> marked, @Nullable String words, FormErrors errors) {
        var by = current.caller();
        var report = desk.report(reference, by);
        var id = UUID.fromString(report.id());
        var here = "/reports/" + reference;
        var pane =
                panes.pane(new IssuePanes.Asked(desk.rootOf(id, by), reference, false, here, IssuePane.Typed.NOTHING));
        var decisions = desk.findingsOf(id, by);
        var own = decisions.stream().filter(finding -> finding.part() == 0).toList();
        var form = new SplitForm(
                splitting.sentencesOf(id, report.text()),
                marked,
                words == null ? "" : words,
                words == null || words.isBlank() ? List.of() : searched(words, report, by),
                words != null,
                errors);
        return new ReportPage(
                pane,
                report,
                own,
                desk.standsAlone(id, report.finding().part()),
                nearest.of(List.of(id), by).get(report.id()),
                takeBack(here, id, own),
                partsOf(id, report, decisions),
                splits.ofReport(id, by),
                form);
    }

    private @Nullable String takeBack(String here, UUID report, List<FindingView> own) {
        return own.size() < 2
                ? null
                : desk.newestDecision(report)
                        .map(finding -> Back.and(here + "/finding/undo?finding=" + finding, here))
                        .orElse(null);
    }

    /** Those whose issue exists for the caller. */
    private List<PartView> partsOf(UUID id, ReportItem report, List<FindingView> decisions) {
        return parts.heldOf(List.of(id)).getOrDefault(id, List.of()).stream()
                .flatMap(part -> decisions.stream()
                        .filter(finding -> finding.part() == part.number())
                        .limit(1)
                        .map(finding -> view(part, report, finding)))
                .toList();
    }

    private PartView view(PartCard part, ReportItem report, FindingView finding) {
        boolean alone = desk.standsAlone(part.report(), part.number());
        return new PartView(part.id(), part.number(), words(report, part.number()), finding, alone);
    }

    private static String words(ReportItem report, int part) {
        return String.join(
                " ",
                report.passages().stream()
                        .filter(passage -> passage.part() == part)
                        .map(ReportPassage::text)
                        .map(String::strip)
                        .toList());
    }

    private List<IssueItem> searched(String words, ReportItem report, Caller by) {
        var filter = new IssueFilter(null, null, null, null, null, words, false, false, false, false, "updated");
        return desk.list(filter, FOUND + 1, null, by).items().stream()
                .filter(item -> !item.issue().equals(report.finding().issue()))
                .limit(FOUND)
                .toList();
    }
}
