/** How quickly many texts are searched, compared and indexed, without a server around them. */
@NullMarked
package org.huiyin.bench.speed;

import org.jspecify.annotations.NullMarked;
