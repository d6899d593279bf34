package org.huiyin.fix;

import org.huiyin.issue.IssueState;

/** How an issue can end. */
public enum Outcome {
    FIXED(IssueState.FIXED),
    ANSWERED(IssueState.ANSWERED),
    THANKED(IssueState.THANKED),
    DECLINED(IssueState.DECLINED);

    private final IssueState state;

    Outcome(IssueState state) {
        this.state = state;
    }

    IssueState state() {
        return state;
    }
}
