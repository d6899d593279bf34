package org.huiyin.web.release;

import java.util.List;
import org.huiyin.release.EntryCard;
import org.huiyin.release.ReleaseCard;

/** Where marketing works: what is fixed and not told of yet, and every release. */
public record DeskPage(List<EntryCard> unannounced, List<ReleaseCard> releases) {}
