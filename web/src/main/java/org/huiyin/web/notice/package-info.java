/** The outbox for staff, and the pages where the public asks for mails and ends them. Sends nothing. */
@NullMarked
package org.huiyin.web.notice;

import org.jspecify.annotations.NullMarked;
