package org.huiyin.split;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.finding.Because;
import org.huiyin.finding.FindingCard;
import org.huiyin.finding.FindingDecision;
import org.huiyin.finding.Findings;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.judgement.Judgement;
import org.huiyin.part.PartProposal;
import org.huiyin.part.Parts;
import org.huiyin.search.decide.DuplicateModel;
import org.huiyin.search.split.Piece;
import org.huiyin.search.split.Spans;
import org.huiyin.search.split.Splitter;
import org.huiyin.search.split.Splitter.Leaned;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.huiyin.triage.Nearby;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a second problem in reports, and proposes to split those that clearly name one. Splits nothing by itself, and
 * proposes nothing about a report that people have split, joined or rejected before.
 */
@ApplicationScoped
@Transactional
public class SecondProblems {

    // What people said of whole reports is no example of how much a single sentence says.
    private static final DuplicateModel MODEL = DuplicateModel.shipped();

    private final Parts parts;
    private final Findings findings;
    private final Nearby nearby;
    private final Reports reports;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public SecondProblems(
            Parts parts, Findings findings, Nearby nearby, Judgement judgement, Reports reports, Ids ids, Clock clock) {
        this.parts = parts;
        this.findings = findings;
        this.nearby = nearby;
        this.reports = reports;
        this.ids = ids;
        this.clock = clock;
    }

    /** Reports that nobody looked through yet, in the order of their ids. */
    public List<UUID> unread(@Nullable UUID after, int limit) {
        return parts.unread(Ids.orBeforeAll(after), limit);
    }

    /** Safe to call twice: what was looked through has its proposals, and its answers. */
    public void look(Collection<UUID> some) {
        for (var report : reports.all(some)) {
            if (!report.isWithdrawn() && parts.of(report.id()).isEmpty()) {
                propose(report, pieces(report));
            }
            parts.noteRead(report.id(), clock.instant());
        }
    }

    /** Nothing is looked for in it. */
    public void pass(UUID report) {
        parts.noteRead(report, clock.instant());
    }

    private List<Piece> pieces(ReportCard report) {
        var spans = Spans.sentences(report.text());
        if (spans.size() < 2 || spans.size() > Splitter.MOST_SPANS) {
            return List.of();
        }
        var leaned = new ArrayList<Leaned>();
        for (var span : spans) {
            var words = Spans.withoutLead(span.in(report.text()));
            leaned.add(Leaned.of(span, nearby.of(words, report.id()), MODEL));
        }
        return Splitter.split(leaned);
    }

    private void propose(ReportCard report, List<Piece> pieces) {
        var now = findings.of(report.id());
        if (pieces.isEmpty() || now.isEmpty()) {
            return;
        }
        rest(now.get(), pieces).ifPresent(rest -> pieces.stream()
                .filter(piece -> !piece.equals(rest))
                .limit(Splitting.MOST_PARTS)
                .forEach(piece -> parts.propose(
                        ids.next(),
                        report.id(),
                        piece.spans(),
                        proposal(piece, rest, rootOf(report)),
                        clock.instant())));
    }

    /** What stays with the report itself: the piece that is where the report is, else the first one where nobody has said. */
    private Optional<Piece> rest(FindingCard now, List<Piece> pieces) {
        var root = findings.rootOf(now.report(), 0).orElse(now.issue());
        var there = pieces.stream()
                .filter(piece -> piece.group().equals(Long.toString(root)))
                .findFirst();
        boolean open = now.decidedBy() == Actor.Kind.MACHINE && now.decision() != FindingDecision.LINKED;
        return there.isPresent() || !open ? there : Optional.of(pieces.getFirst());
    }

    private long rootOf(ReportCard report) {
        return findings.rootOf(report.id(), 0).orElseThrow();
    }

    private static PartProposal proposal(Piece piece, Piece rest, long root) {
        long restIssue = Long.parseLong(rest.group());
        return new PartProposal(
                Long.valueOf(piece.group()),
                piece.score(),
                Because.of(piece.because()),
                restIssue == root ? null : restIssue,
                rest.score(),
                Because.of(rest.because()));
    }
}
