/** The way to the settings, for admins. */
@NullMarked
package org.huiyin.web.admin;

import org.jspecify.annotations.NullMarked;
