package org.huiyin.search.decide;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.huiyin.search.Match;

/** An issue that a text may belong to, with those of its texts that resemble it. */
public record Candidate(String group, List<Match> matches) {

    public Candidate {
        requireNonNull(group, "group");
        matches = List.copyOf(matches);
    }
}
