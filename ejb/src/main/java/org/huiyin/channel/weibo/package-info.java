/** Weibo 微博: comments and mentions that are fetched, messages that are pushed; answers where they were asked. */
@NullMarked
package org.huiyin.channel.weibo;

import org.jspecify.annotations.NullMarked;
