/**
 * Lets the machine label all reports anew: shows the difference, changes it when told, takes it back when told. Decides
 * nothing about a report itself.
 */
@Concept(
        name = "relabelling",
        mayUse = {"classification", "labelling", "intake", "people"})
@NullMarked
package org.huiyin.relabelling;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
