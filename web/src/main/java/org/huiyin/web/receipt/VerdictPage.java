package org.huiyin.web.receipt;

import org.huiyin.desk.Receipt;
import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The question whether it is solved.
 *
 * @param token of this page, as it stands in its address
 * @param receiptToken of the receipt, to go on to
 * @param also what is asked about where it is not the first problem of the report
 * @param answer the choice that is preselected
 */
public record VerdictPage(
        String token,
        String receiptToken,
        Receipt receipt,
        Receipt.@Nullable Also also,
        @Nullable String answer,
        @Nullable String comment,
        FormErrors errors) {

    /** What is asked about; null where the report has no issue. */
    public Receipt.@Nullable Problem issue() {
        return also == null ? receipt.issue() : also.issue();
    }

    public boolean asks() {
        return also == null ? receipt.asksVerdict() : also.asksVerdict();
    }

    /** The last words that staff said, to know what is asked about. */
    public @Nullable String outcome() {
        if (also != null) {
            return also.outcome();
        }
        return receipt.messages().stream()
                .filter(message -> message.from().equals("us"))
                .reduce((earlier, later) -> later)
                .map(Receipt.Message::text)
                .orElse(null);
    }

    static Receipt.@Nullable Verdict said(Receipt receipt, Receipt.@Nullable Also also) {
        return also == null ? receipt.verdict() : also.verdict();
    }
}
