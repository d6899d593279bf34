/** A mailbox full of mails, and how fast they are taken in. Judges nothing. */
@NullMarked
package org.huiyin.bench.mail;

import org.jspecify.annotations.NullMarked;
