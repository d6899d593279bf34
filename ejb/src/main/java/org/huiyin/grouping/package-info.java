/** Which new problems are one, seen together: what the first finding of each report could not know yet. */
@Concept(
        name = "grouping",
        mayUse = {
            "linking",
            "merge",
            "judgement",
            "finding",
            "classification",
            "automation",
            "indexing",
            "intake",
            "issue",
            "people",
            "topic"
        })
@NullMarked
package org.huiyin.grouping;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
