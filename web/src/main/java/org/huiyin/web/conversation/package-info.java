/** What is said about an issue, for programs; ready-made replies for staff. */
@NullMarked
package org.huiyin.web.conversation;

import org.jspecify.annotations.NullMarked;
