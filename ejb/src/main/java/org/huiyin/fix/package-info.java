/** How an issue ended, and whether its reporters agree. */
@Concept(
        name = "fix",
        mayUse = {"conversation", "finding", "intake", "issue", "people"})
@NullMarked
package org.huiyin.fix;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
