package org.huiyin.channel.mailbox.reading;

import java.util.List;
import java.util.Optional;

/**
 * A mail, understood.
 *
 * @param from empty where the mail names nobody who could be answered
 * @param recipients every address it was sent to, as far as its headers tell, the envelope's first
 * @param messageId with angle brackets; empty where the sender gave none
 * @param references what it answers: nearest first
 * @param words what the person wrote, without quotes and signature
 * @param locale one of the languages we speak, as far as the words tell
 * @param authentic whether the operator's mail server vouches for the sender; empty where it said nothing
 */
public record Mail(
        MailKind kind,
        Optional<MailAddress> from,
        List<String> recipients,
        String subject,
        Optional<String> messageId,
        List<String> references,
        String words,
        String locale,
        List<MailFile> files,
        List<DeliveryReport> reports,
        Optional<Boolean> authentic) {

    public Mail {
        recipients = List.copyOf(recipients);
        references = List.copyOf(references);
        files = List.copyOf(files);
        reports = List.copyOf(reports);
    }
}
