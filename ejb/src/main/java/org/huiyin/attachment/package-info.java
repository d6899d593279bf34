/** Files that people sent: sniffed, re-encoded, counted. Never keeps a byte as it came. */
@Concept(name = "attachment")
@NullMarked
package org.huiyin.attachment;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
