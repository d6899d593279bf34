package org.huiyin.web.triage;

import java.util.List;
import org.huiyin.desk.ProposalGroup;
import org.huiyin.desk.SplitProposal;

/**
 * The machine's proposals, one group for each issue that reports would join.
 *
 * @param mayRegroup whether the reader may have everything grouped anew
 */
public record ProposalsPage(List<ProposalGroup> groups, List<SplitProposal> splits, boolean mayRegroup) {

    public ProposalsPage {
        groups = List.copyOf(groups);
        splits = List.copyOf(splits);
    }
}
