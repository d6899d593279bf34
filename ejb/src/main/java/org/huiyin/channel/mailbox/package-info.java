/** E-mail as a way back out, over the operator's own mail server. Knows no notice and no report. */
@NullMarked
package org.huiyin.channel.mailbox;

import org.jspecify.annotations.NullMarked;
