/** Uses the built product as people do, in a browser. Looks at what people see, never into the database. */
@NullMarked
package org.huiyin.e2e;

import org.jspecify.annotations.NullMarked;
