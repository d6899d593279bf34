/** Tests of notices on their way. */
@org.jspecify.annotations.NullMarked
package org.huiyin.delivery;
