/** How the public tells us something: the form, its images, and the same for programs. */
@NullMarked
package org.huiyin.web.intake;

import org.jspecify.annotations.NullMarked;
