/**
 * Says what a report is about, what kind it is and how its writer felt, with a confidence.
 *
 * <p>Rules only, which work on the first day; nothing here learns or stores.
 */
@NullMarked
package org.huiyin.search.classify;

import org.jspecify.annotations.NullMarked;
