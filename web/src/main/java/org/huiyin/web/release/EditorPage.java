package org.huiyin.web.release;

import java.util.List;
import java.util.Set;
import org.huiyin.release.EntryCard;
import org.huiyin.release.ReleaseCard;
import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The editor of one release, with what was typed.
 *
 * @param release null while it is not kept yet
 * @param choices issues that can be told of: those of the release, then what no release tells of
 */
public record EditorPage(
        @Nullable ReleaseCard release,
        Typed typed,
        List<EntryCard> choices,
        @Nullable PostTexts posts,
        FormErrors errors) {

    /** What stands in the form. */
    public record Typed(String titleZh, String titleEn, String textZh, String textEn, Set<String> issues, String at) {}

    public boolean isNew() {
        return release == null;
    }
}
