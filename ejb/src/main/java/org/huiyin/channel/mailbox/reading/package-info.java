/**
 * Reads mails as they really come: broken, mislabelled, hostile. Pure: bytes in, what a person said out, within a budget.
 * Opens no attachment, follows no link, trusts no header.
 */
@NullMarked
package org.huiyin.channel.mailbox.reading;

import org.jspecify.annotations.NullMarked;
