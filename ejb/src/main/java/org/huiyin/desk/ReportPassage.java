package org.huiyin.desk;

import java.util.Set;
import org.huiyin.part.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Words of a report that names two problems.
 *
 * @param issue that they name; null where that does not exist for the reader
 * @param here whether that is the issue that is looked at
 */
public record ReportPassage(int part, String text, @Nullable String issue, boolean here) {

    static ReportPassage of(Passage passage, @Nullable Long issue, Set<Long> here) {
        return new ReportPassage(
                passage.part(),
                passage.words(),
                issue == null ? null : Long.toString(issue),
                issue != null && here.contains(issue));
    }
}
