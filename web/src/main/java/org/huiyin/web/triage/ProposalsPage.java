package org.huiyin.web.triage;

import java.util.List;
import org.huiyin.desk.ProposalGroup;
import org.huiyin.desk.SplitProposal;

/** The machine's proposals, one group for each issue that reports would join. */
public record ProposalsPage(List<ProposalGroup> groups, List<SplitProposal> splits) {

    public ProposalsPage {
        groups = List.copyOf(groups);
        splits = List.copyOf(splits);
    }
}
