/** Two issues that turned out to be one problem, and exactly how to part them again. */
@Concept(
        name = "merge",
        mayUse = {"finding", "issue"})
@NullMarked
package org.huiyin.merge;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
