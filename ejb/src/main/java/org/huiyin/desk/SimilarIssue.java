package org.huiyin.desk;

import java.util.List;
import org.huiyin.finding.Because;

/**
 * An issue that a text resembles, as the public may see it.
 *
 * @param score between 0 and 1: how likely the text is about it
 */
public record SimilarIssue(
        String issue, String title, int reports, int people, String state, double score, List<Because> because) {

    public SimilarIssue {
        because = List.copyOf(because);
    }
}
