package org.huiyin.web.desk;

import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** Title, public title and topic, as they were typed. */
public record TitleForm(
        String title, String publicTitle, @Nullable String topic, FormErrors errors) {

    public static TitleForm of(IssuePane issue) {
        return new TitleForm(
                issue.item().title(), issue.issue().publicTitle(), issue.item().topic(), FormErrors.NONE);
    }
}
