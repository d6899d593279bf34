/** WeChat official accounts 微信公众号, and the envelope that WeCom uses too. Answers go out as customer-service messages. */
@NullMarked
package org.huiyin.channel.wechat;

import org.jspecify.annotations.NullMarked;
