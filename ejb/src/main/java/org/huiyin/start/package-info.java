/** What the product stands on: data folder, secrets, schema, the file of the database. Knows no concept of the loop; they hear {@link Started}. */
@Concept(name = "start")
@NullMarked
package org.huiyin.start;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
