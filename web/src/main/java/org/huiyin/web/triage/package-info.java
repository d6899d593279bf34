/** Which report is about which issue, for programs. */
@NullMarked
package org.huiyin.web.triage;

import org.jspecify.annotations.NullMarked;
