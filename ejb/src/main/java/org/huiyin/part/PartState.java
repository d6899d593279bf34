package org.huiyin.part;

/** What became of a part of a report. */
public enum PartState {
    /** The machine thinks that these sentences name another problem. */
    PROPOSED,
    /** People said so: the part has a finding of its own. */
    HELD,
    /** People said that they do not; the machine does not ask again. */
    REJECTED,
    /** It was a part for a while. */
    ENDED
}
