/**
 * Which decisions the machine may make without a person, and who or what said so. Measures nothing itself and decides
 * nothing about reports.
 */
@Concept(name = "automation")
@NullMarked
package org.huiyin.automation;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
