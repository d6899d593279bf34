/** The audit trail: who did what when, before and after. Only ever appended to. */
@Concept(name = "history")
@NullMarked
package org.huiyin.history;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
