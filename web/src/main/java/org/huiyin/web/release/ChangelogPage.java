package org.huiyin.web.release;

import java.util.List;
import org.huiyin.release.ReleaseCard;
import org.jspecify.annotations.Nullable;

/** The change log: releases, newest first, and the cursor of older ones. */
public record ChangelogPage(
        List<ReleaseCard> releases, @Nullable String next, boolean later) {}
