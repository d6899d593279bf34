/** Workgroups and members: their lists for programs, their pages for admins. */
@NullMarked
package org.huiyin.web.people;

import org.jspecify.annotations.NullMarked;
