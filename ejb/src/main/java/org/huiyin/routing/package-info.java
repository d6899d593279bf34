/** Brings an issue to the workgroup that can solve it, with the rule that did so. */
@Concept(
        name = "routing",
        mayUse = {"part", "finding", "classification", "intake", "issue", "topic", "people", "channel"})
@NullMarked
package org.huiyin.routing;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
