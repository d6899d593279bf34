/**
 * Measures how often the machine is right, on a sample that people answer without seeing what it said. Corrects no label,
 * and decides nothing about a report.
 */
@Concept(
        name = "meter",
        mayUse = {"automation", "classification", "judgement", "intake", "issue", "topic"})
@NullMarked
package org.huiyin.meter;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
