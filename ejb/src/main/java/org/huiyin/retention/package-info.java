/** Gives out and erases what is kept about a person. Knows no concept that keeps it: each says so itself. */
@Concept(
        name = "retention",
        mayUse = {"channel", "intake", "notice", "people"})
@NullMarked
package org.huiyin.retention;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
