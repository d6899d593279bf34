/** Turns a typed model into subject, text and HTML, in the reader's language. Sends nothing. */
@NullMarked
package org.huiyin.mail;

import org.jspecify.annotations.NullMarked;
