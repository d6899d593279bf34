/** Posts a release where everybody reads, when a person presses. Tells nobody in particular; that is a notice. */
@Concept(
        name = "announcement",
        mayUse = {"release", "channel"})
@NullMarked
package org.huiyin.announcement;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
