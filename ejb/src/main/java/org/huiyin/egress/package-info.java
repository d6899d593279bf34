/** The one way to call others over HTTP. Reaches nobody private unless the operator says so, and never waits for ever. */
@Concept(name = "egress")
@NullMarked
package org.huiyin.egress;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
