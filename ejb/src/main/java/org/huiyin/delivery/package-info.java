/** Carries notices to people, each once, and notes what became of it. Decides neither who is told nor what is said. */
@Concept(
        name = "delivery",
        mayUse = {"letter", "notice", "reach", "intake", "people", "channel", "arrival"})
@NullMarked
package org.huiyin.delivery;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
