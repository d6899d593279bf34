package org.huiyin.web.release;

import org.huiyin.release.ReleaseCard;

/** One release as the public sees it; {@code preview} where it is not public yet. */
public record ReleasePage(ReleaseCard release, boolean preview) {}
