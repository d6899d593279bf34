/** Keeps the search index in step with the database. The index can be deleted at any time. */
@Concept(
        name = "indexing",
        mayUse = {"intake", "issue"})
@NullMarked
package org.huiyin.indexing;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
