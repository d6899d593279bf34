/** When alike is the same: the model of this installation, and the decisions of people that it learns from. Changes nothing. */
@Concept(
        name = "judgement",
        mayUse = {"finding"})
@NullMarked
package org.huiyin.judgement;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
