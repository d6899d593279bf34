/** E-mail, in and out, over the operator's own mail server. Knows no notice, and of a report only its id. */
@NullMarked
package org.huiyin.channel.mailbox;

import org.jspecify.annotations.NullMarked;
