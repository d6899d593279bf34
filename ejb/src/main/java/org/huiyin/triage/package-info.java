/** Decides which issue a report is about. Never edits the report; writes a {@link Finding} beside it. */
@Concept(
        name = "triage",
        mayUse = {"classification", "filter", "automation", "indexing", "intake", "issue", "topic", "people"})
@NullMarked
package org.huiyin.triage;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
