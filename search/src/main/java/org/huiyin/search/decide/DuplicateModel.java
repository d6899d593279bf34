package org.huiyin.search.decide;

import java.util.List;

/** Decides which of the candidate issues, if any, a text repeats. */
public final class DuplicateModel {

    /** The decision on this text; candidates may come in any order, and several times for one group. */
    public Decision decide(String text, List<Candidate> candidates) {
        throw new UnsupportedOperationException("follows");
    }
}
