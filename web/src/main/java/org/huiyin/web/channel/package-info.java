/** Where vendors call, and where admins connect channels. Knows no vendor. */
@NullMarked
package org.huiyin.web.channel;

import org.jspecify.annotations.NullMarked;
