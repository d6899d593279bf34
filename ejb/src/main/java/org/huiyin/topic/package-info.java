/** What reports can be about: topics in a stage, at a link of the chain. */
@Concept(
        name = "topic",
        mayUse = {"people"})
@NullMarked
package org.huiyin.topic;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
