package org.huiyin.web.triage;

import java.util.List;
import org.huiyin.desk.ProposalGroup;

/** The machine's proposals, one group for each issue that reports would join. */
public record ProposalsPage(List<ProposalGroup> groups) {

    public ProposalsPage {
        groups = List.copyOf(groups);
    }
}
