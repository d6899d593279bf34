package org.huiyin.regroup;

/** What became of one thing that grouping anew would change. */
public enum ProposalState {
    WAITING,
    CHOSEN,
    DONE,
    /** Not done: somebody has decided or changed something there meanwhile. */
    LEFT,
    UNDONE,
    /** Not taken back: somebody has decided or changed something there since. */
    KEPT
}
