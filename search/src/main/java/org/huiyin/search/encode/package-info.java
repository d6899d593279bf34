/**
 * Turns texts into vectors: two small language models, one for Chinese and one for English, run inside this process.
 *
 * <p>Nothing is sent anywhere. A Chinese and an English text of one meaning do not meet: their vectors live in two spaces.
 */
@NullMarked
package org.huiyin.search.encode;

import org.jspecify.annotations.NullMarked;
