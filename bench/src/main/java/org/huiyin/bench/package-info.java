/** Measures Huiyin from outside and prints figures. Does not know a class of the product. */
@NullMarked
package org.huiyin.bench;

import org.jspecify.annotations.NullMarked;
