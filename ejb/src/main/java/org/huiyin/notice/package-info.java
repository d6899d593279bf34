/** Writes down what each person is owed, once, and when it may leave. Neither words it nor sends it. */
@Concept(
        name = "notice",
        mayUse = {
            "reach",
            "subscription",
            "release",
            "fix",
            "conversation",
            "merge",
            "finding",
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
