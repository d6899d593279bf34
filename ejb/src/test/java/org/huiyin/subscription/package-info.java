/** Tests of who wants to hear of releases. */
@org.jspecify.annotations.NullMarked
package org.huiyin.subscription;
