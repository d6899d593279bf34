/**
 * Turns a typed model into subject, text and HTML, in the reader's language. Sends nothing.
 *
 * <p>A new kind of mail is a record in {@link org.huiyin.mail.MailModel}, a method in one of the {@code …Letters} that
 * puts it together from blocks, its sentences in three bundles, a sample and its golden files.
 */
@NullMarked
package org.huiyin.mail;

import org.jspecify.annotations.NullMarked;
