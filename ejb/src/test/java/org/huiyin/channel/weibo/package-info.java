@org.jspecify.annotations.NullMarked
package org.huiyin.channel.weibo;
