/** Says what a notice says at the moment it leaves: from the rows as they are, never from stored words. Sends nothing. */
@Concept(
        name = "letter",
        mayUse = {
            "notice",
            "reach",
            "subscription",
            "release",
            "fix",
            "conversation",
            "finding",
            "intake",
            "issue",
            "people",
            "access",
            "channel"
        })
@NullMarked
package org.huiyin.letter;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
