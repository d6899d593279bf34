/** Measures how well texts are understood, on any file of texts whose answers are known, by the code that the product runs. */
@org.jspecify.annotations.NullMarked
package org.huiyin.bench.quality;
