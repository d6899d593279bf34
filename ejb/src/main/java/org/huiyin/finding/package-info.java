/** Which issue each report is about, who or what said so, how surely and why. Never edits the report; written beside it. */
@Concept(
        name = "finding",
        mayUse = {"classification", "intake", "issue", "people", "topic", "automation"})
@NullMarked
package org.huiyin.finding;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
