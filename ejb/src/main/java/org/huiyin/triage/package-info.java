/** Has each new report read and decided, in the order of arrival, whatever crashes in between: its first finding. */
@Concept(
        name = "triage",
        mayUse = {
            "grouping",
            "linking",
            "judgement",
            "part",
            "finding",
            "classification",
            "filter",
            "automation",
            "indexing",
            "intake",
            "issue"
        })
@NullMarked
package org.huiyin.triage;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
