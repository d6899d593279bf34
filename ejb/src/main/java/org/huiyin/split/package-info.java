/** One report that names two problems: finds the second, proposes to split, splits and joins again. */
@Concept(
        name = "split",
        mayUse = {"triage", "linking", "judgement", "part", "finding", "intake", "issue"})
@NullMarked
package org.huiyin.split;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
