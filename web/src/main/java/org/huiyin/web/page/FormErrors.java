package org.huiyin.web.page;

import java.util.List;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in the reader's words: beside the fields, and all together above them. */
public record FormErrors(List<Entry> all) {

    public static final FormErrors NONE = new FormErrors(List.of());

    /** @param field the name of the input; empty where the whole form is meant */
    public record Entry(String field, String text) {}

    public FormErrors {
        all = List.copyOf(all);
    }

    /** The inputs are named as the pointers of the refusal are: {@code /contact/email} belongs to {@code contact-email}. */
    public static FormErrors of(Ui ui, Refusal.Invalid refusal) {
        return new FormErrors(refusal.errors().stream()
                .map(e -> new Entry(
                        nameOf(e.pointer()), ui.t(e.key(), e.arguments().toArray())))
                .toList());
    }

    /** A refusal that is about the form as a whole, such as "too often". */
    public static FormErrors of(Ui ui, Refusal refusal) {
        if (refusal instanceof Refusal.Invalid invalid) {
            return of(ui, invalid);
        }
        return new FormErrors(
                List.of(new Entry("", ui.t(refusal.key(), refusal.arguments().toArray()))));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public @Nullable String of(String field) {
        return all.stream()
                .filter(entry -> entry.field().equals(field))
                .map(Entry::text)
                .findFirst()
                .orElse(null);
    }

    /** What is said about one field is shown at another, where the form has no input of the first name. */
    public FormErrors shownAt(String field, String input) {
        return new FormErrors(all.stream()
                .map(entry -> entry.field().equals(field) ? new Entry(input, entry.text()) : entry)
                .toList());
    }

    private static String nameOf(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '-');
    }
}
