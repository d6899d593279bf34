package org.huiyin.channel.mailbox.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code multipart/report}: a block of fields about the mail, then one for each recipient. */
final class DeliveryReports {

    private static final int MOST = 20;

    private DeliveryReports() {}

    static List<DeliveryReport> of(Part mail, Budget budget) {
        var reports = new ArrayList<DeliveryReport>();
        var messageId = original(mail, budget);
        mail.leaves()
                .filter(part -> part.is("message/delivery-status") || part.is("message/global-delivery-status"))
                .forEach(part -> read(Slice.of(part.content()), messageId, budget, reports));
        return reports;
    }

    private static void read(Slice text, Optional<String> messageId, Budget budget, List<DeliveryReport> reports) {
        var rest = text;
        while (!rest.isEmpty() && reports.size() < MOST) {
            var block = Headers.read(rest, budget);
            if (block.has("action")) {
                reports.add(report(block, messageId));
            }
            if (block.body().from() <= rest.from()) {
                return;
            }
            rest = block.body();
        }
    }

    private static DeliveryReport report(Headers block, Optional<String> messageId) {
        var action = block.value("action").value();
        var status = block.raw("status").strip();
        var code = status.split("[^0-9.]", 2)[0];
        return new DeliveryReport(recipient(block), action, code, messageId);
    }

    /** The one we wrote to stands first: a forwarder may have sent it on to another. */
    private static Optional<String> recipient(Headers block) {
        return block.first("original-recipient")
                .or(() -> block.first("final-recipient"))
                .map(value -> value.substring(value.indexOf(';') + 1))
                .flatMap(value -> MailAddress.all(value).stream().findFirst())
                .map(address -> address.email().toLowerCase(Locale.ROOT));
    }

    /** The Message-ID of our mail, which comes back with its header or whole. */
    private static Optional<String> original(Part mail, Budget budget) {
        return mail.leaves()
                .filter(part -> part.is("message/rfc822")
                        || part.is("message/global")
                        || part.is("text/rfc822-headers")
                        || part.is("message/rfc822-headers"))
                .map(part -> Headers.read(Slice.of(part.content()), budget))
                .flatMap(headers -> headers.first("message-id").stream())
                .map(MessageIds::first)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
