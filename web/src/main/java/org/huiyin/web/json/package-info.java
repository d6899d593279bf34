/** How JSON is read and written: one strict mapper for the whole interface. */
@NullMarked
package org.huiyin.web.json;

import org.jspecify.annotations.NullMarked;
