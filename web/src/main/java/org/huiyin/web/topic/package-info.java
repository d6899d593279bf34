/** Topics: their list for programs, their page for admins. */
@NullMarked
package org.huiyin.web.topic;

import org.jspecify.annotations.NullMarked;
