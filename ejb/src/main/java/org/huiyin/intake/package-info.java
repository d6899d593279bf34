/** Takes reports in and keeps them. Never interprets and never edits them. */
@Concept(
        name = "intake",
        mayUse = {"channel", "topic", "people", "attachment"})
@NullMarked
package org.huiyin.intake;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
