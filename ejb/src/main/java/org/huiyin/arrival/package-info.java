/**
 * Brings in what channels deliver: keeps it first, understands it afterwards, and joins it to the conversation it belongs
 * to. Knows no vendor and judges no words.
 */
@Concept(
        name = "arrival",
        mayUse = {"channel", "intake", "conversation", "people"})
@NullMarked
package org.huiyin.arrival;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
