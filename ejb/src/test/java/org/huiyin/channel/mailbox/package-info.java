/** Tests of mail out, against a friendly server and against one with moods. */
@org.jspecify.annotations.NullMarked
package org.huiyin.channel.mailbox;
