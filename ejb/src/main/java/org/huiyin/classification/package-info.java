/** Says what a report is: type, topic, emotion. Writes labels beside it. */
@Concept(
        name = "classification",
        mayUse = {"indexing", "intake", "topic", "people"})
@NullMarked
package org.huiyin.classification;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
