/** The problem behind many reports, and its life. Does not know which reports those are. */
@Concept(
        name = "issue",
        mayUse = {"topic", "people"})
@NullMarked
package org.huiyin.issue;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
