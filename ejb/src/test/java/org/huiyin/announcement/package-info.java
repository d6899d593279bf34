/** Tests of posting for everybody. */
@org.jspecify.annotations.NullMarked
package org.huiyin.announcement;
