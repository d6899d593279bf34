/**
 * Groups all open issues anew when somebody asks for it: shows first what would change, does what was chosen, and takes it
 * back. Overrules nothing that a person said, and touches no issue that has ended or is about safety or the law.
 */
@Concept(
        name = "regroup",
        mayUse = {"grouping", "linking", "finding", "issue", "intake"})
@NullMarked
package org.huiyin.regroup;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
