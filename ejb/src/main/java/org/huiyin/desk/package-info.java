/** What screens read: queries over many concepts. Changes nothing. */
@Concept(
        name = "desk",
        mayUse = {
            "access",
            "automation",
            "channel",
            "classification",
            "conversation",
            "filter",
            "fix",
            "intake",
            "issue",
            "indexing",
            "people",
            "reach",
            "release",
            "routing",
            "topic",
            "split",
            "triage",
            "judgement",
            "part",
            "finding",
            "attachment"
        })
@NullMarked
package org.huiyin.desk;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
