/** What people say of the proposals: same, not the same, taken out again; and what they set apart stays apart. */
@Concept(
        name = "linking",
        mayUse = {"judgement", "part", "finding", "filter", "classification", "intake", "issue"})
@NullMarked
package org.huiyin.linking;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
