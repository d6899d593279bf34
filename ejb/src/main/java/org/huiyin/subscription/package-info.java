/** Who wants to hear of releases, once the owner of the address confirmed it. Writes to nobody: it says who is to be asked. */
@Concept(
        name = "subscription",
        mayUse = {"people"})
@NullMarked
package org.huiyin.subscription;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
