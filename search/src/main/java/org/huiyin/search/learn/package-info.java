/** Learns from what people decided: plain logistic models, fitted anew in seconds, the same result every time. */
@NullMarked
package org.huiyin.search.learn;

import org.jspecify.annotations.NullMarked;
