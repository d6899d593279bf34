package org.huiyin.web.desk;

/**
 * One thing to be filled in, as a page of its own: for readers without JavaScript, and for whoever has something to put
 * right.
 *
 * @param kind {@code assign}, {@code title}, {@code merge} or {@code end}
 */
public record FormPage(String kind, IssuePane issue, EndForm end, MergeForm merge, TitleForm title) {

    static FormPage assign(IssuePane issue) {
        return new FormPage("assign", issue, EndForm.of(issue), MergeForm.EMPTY, TitleForm.of(issue));
    }

    static FormPage title(IssuePane issue, TitleForm form) {
        return new FormPage("title", issue, EndForm.of(issue), MergeForm.EMPTY, form);
    }

    static FormPage merge(IssuePane issue, MergeForm form) {
        return new FormPage("merge", issue, EndForm.of(issue), form, TitleForm.of(issue));
    }

    static FormPage end(IssuePane issue, EndForm form) {
        return new FormPage("end", issue, form, MergeForm.EMPTY, TitleForm.of(issue));
    }
}
