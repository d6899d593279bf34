/** Tests of how people can be reached. */
@org.jspecify.annotations.NullMarked
package org.huiyin.reach;
