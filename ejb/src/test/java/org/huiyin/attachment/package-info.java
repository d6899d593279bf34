/** Tests of what becomes of the pictures that people send. */
@org.jspecify.annotations.NullMarked
package org.huiyin.attachment;
