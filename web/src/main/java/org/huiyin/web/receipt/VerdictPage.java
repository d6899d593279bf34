package org.huiyin.web.receipt;

import org.huiyin.desk.Receipt;
import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The question whether it is solved.
 *
 * @param token of this page, as it stands in its address
 * @param receiptToken of the receipt, to go on to
 * @param answer the choice that is preselected
 */
public record VerdictPage(
        String token,
        String receiptToken,
        Receipt receipt,
        @Nullable String answer,
        @Nullable String comment,
        FormErrors errors) {

    /** The last words that staff said, to know what is asked about. */
    public @Nullable String outcome() {
        return receipt.messages().stream()
                .filter(message -> message.from().equals("us"))
                .reduce((earlier, later) -> later)
                .map(Receipt.Message::text)
                .orElse(null);
    }
}
