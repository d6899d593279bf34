package org.huiyin.web.desk;

import java.util.List;
import org.huiyin.desk.IssueItem;
import org.huiyin.web.page.FormErrors;

/** What was looked for, and the issues that were found. */
public record MergeForm(String q, List<IssueItem> found, FormErrors errors) {

    public static final MergeForm EMPTY = new MergeForm("", List.of(), FormErrors.NONE);

    public MergeForm {
        found = List.copyOf(found);
    }
}
