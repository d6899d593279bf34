/**
 * Vendors of channels, as strict as they are and as unreliable as one likes. Each speaks its vendor's bytes on this machine
 * and refuses what its vendor refuses.
 */
@NullMarked
package org.huiyin.simulator;

import org.jspecify.annotations.NullMarked;
