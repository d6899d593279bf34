package org.huiyin.issue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something on the screens of that workgroup is not as it was: for live views. Carries no data. */
public record IssueChanged(long issue, @Nullable UUID workgroup) {}
