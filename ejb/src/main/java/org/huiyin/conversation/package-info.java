/** What staff and reporters say to each other about an issue, and what staff notes for itself. */
@Concept(
        name = "conversation",
        mayUse = {"finding", "filter", "intake", "issue", "people", "topic"})
@NullMarked
package org.huiyin.conversation;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
