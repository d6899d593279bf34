/** Brings files of reviews in, row by row, and says what became of each. Does not understand what they say. */
@Concept(
        name = "importing",
        mayUse = {"intake", "people", "conversation"})
@NullMarked
package org.huiyin.importing;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
