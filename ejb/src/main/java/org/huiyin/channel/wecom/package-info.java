/** WeCom customer service 微信客服: a push says that something is there, and it is fetched. */
@NullMarked
package org.huiyin.channel.wecom;

import org.jspecify.annotations.NullMarked;
