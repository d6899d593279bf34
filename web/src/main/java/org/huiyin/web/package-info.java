/** HTTP in front of the core: pages for people, JSON for programs. */
@NullMarked
package org.huiyin.web;

import org.jspecify.annotations.NullMarked;
