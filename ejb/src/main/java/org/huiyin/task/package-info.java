/** Long work that shows its progress and can be left alone. */
@Concept(name = "task")
@NullMarked
package org.huiyin.task;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
