/** How words come in and go back out. Knows no report; one sub-package a vendor. */
@Concept(name = "channel")
@NullMarked
package org.huiyin.channel;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
