/** An invented shop with ninety days of reports, to look at and to try things on. Never part of a real installation. */
@Concept(
        name = "demo",
        mayUse = {
            "access",
            "channel",
            "classification",
            "conversation",
            "fix",
            "indexing",
            "intake",
            "issue",
            "meter",
            "notice",
            "people",
            "release",
            "routing",
            "topic",
            "split",
            "triage",
            "labelling",
            "linking",
            "finding"
        })
@NullMarked
package org.huiyin.demo;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
