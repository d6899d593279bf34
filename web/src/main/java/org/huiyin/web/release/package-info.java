/** Releases: the public change log with its feeds, the editor for marketing, and the API. */
@NullMarked
package org.huiyin.web.release;

import org.jspecify.annotations.NullMarked;
