/** Pages that show how right the machine is, and ask people about it. Measures nothing itself. */
@NullMarked
package org.huiyin.web.meter;

import org.jspecify.annotations.NullMarked;
