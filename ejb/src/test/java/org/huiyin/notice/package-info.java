/** Tests of telling people. */
@org.jspecify.annotations.NullMarked
package org.huiyin.notice;
