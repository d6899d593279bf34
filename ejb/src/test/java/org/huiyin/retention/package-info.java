/** Tests of copies and erasure. */
@org.jspecify.annotations.NullMarked
package org.huiyin.retention;
