/** Telegram bots, called or polled (Bot API). Knows private chats alone. */
@NullMarked
package org.huiyin.channel.telegram;

import org.jspecify.annotations.NullMarked;
