/** How a person can be reached at this moment, and in which order; who ended such mails is left alone. Sends nothing. */
@Concept(
        name = "reach",
        mayUse = {"finding", "intake", "people", "channel"})
@NullMarked
package org.huiyin.reach;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
