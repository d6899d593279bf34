/** What a report is, said by people or changed for many at once, and what that means for the issue it stands behind. */
@Concept(
        name = "labelling",
        mayUse = {"finding", "classification", "automation", "issue", "topic"})
@NullMarked
package org.huiyin.labelling;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
