/** Tells every person once, on their own channel. Nothing else sends. */
@Concept(
        name = "notice",
        mayUse = {
            "release",
            "fix",
            "conversation",
            "routing",
            "triage",
            "intake",
            "issue",
            "people",
            "access",
            "channel",
            "arrival"
        })
@NullMarked
package org.huiyin.notice;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
