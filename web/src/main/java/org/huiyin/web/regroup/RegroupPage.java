package org.huiyin.web.regroup;

import java.util.List;
import java.util.Locale;
import org.huiyin.finding.Because;
import org.huiyin.regroup.ProposalState;
import org.huiyin.regroup.Regroup.Outcome;
import org.huiyin.regroup.RegroupingCard;
import org.huiyin.regroup.RegroupingState;
import org.jspecify.annotations.Nullable;

/**
 * Grouping anew: how far it is, and what it would change or has changed.
 *
 * @param current null where nobody has ever asked for it
 * @param next the place to go on reading from; null at the end
 */
public record RegroupPage(
        @Nullable RegroupingCard current,
        @Nullable Outcome outcome,
        List<Line> lines,
        @Nullable Integer next) {

    public RegroupPage {
        lines = List.copyOf(lines);
    }

    /** An issue as a line names it. */
    public record Named(long number, String title, int reports) {}

    /** A report as a line names it. */
    public record Quoted(String reference, String text) {}

    /** One thing that would change. */
    public record Line(
            String id,
            Named issue,
            @Nullable Named into,
            @Nullable Quoted report,
            double score,
            List<Because> because,
            boolean onlyPeople,
            ProposalState state) {

        public boolean canBeChosen() {
            return state == ProposalState.WAITING && !onlyPeople;
        }

        public String word() {
            return state.name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean is(RegroupingState state) {
        return current != null && current.state() == state;
    }

    public boolean isWork() {
        return current != null && current.state().isWork();
    }

    /** Whether something could be looked at or was done. */
    public boolean hasResult() {
        return current != null && !isWork() && !is(RegroupingState.DROPPED);
    }

    public boolean canStart() {
        return !isWork();
    }

    public String word() {
        return current == null ? "" : current.state().name().toLowerCase(Locale.ROOT);
    }

    public int percent() {
        return current == null || current.total() == 0
                ? 0
                : (int) Math.min(100, 100 * current.done() / current.total());
    }
}
