/** What tests of several modules share: the product itself, running. */
@NullMarked
package org.huiyin.testing;

import org.jspecify.annotations.NullMarked;
