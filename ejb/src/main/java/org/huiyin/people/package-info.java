/** Reporters with their addresses, workgroups with their members. Joining is a reversible link. */
@Concept(name = "people")
@NullMarked
package org.huiyin.people;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
