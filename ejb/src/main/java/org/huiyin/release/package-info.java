/** Published notes of improvements, built from fixes. */
@Concept(
        name = "release",
        mayUse = {"fix", "intake", "issue"})
@NullMarked
package org.huiyin.release;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
