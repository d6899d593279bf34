package org.huiyin.channel.mailbox;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * How the operator's mail server is reached.
 *
 * @param deadline how long one message may take from the first byte to the last reply
 */
record SmtpSettings(
        String host,
        int port,
        Optional<String> username,
        Optional<String> password,
        StartTls startTls,
        Duration reply,
        Duration deadline) {

    /** What is done where the server offers encryption, and where it does not. */
    enum StartTls {
        YES,
        IF_OFFERED,
        NO;

        static StartTls of(String word) {
            return switch (word.strip()) {
                case "yes", "true" -> YES;
                case "if-offered", "" -> IF_OFFERED;
                case "no", "false" -> NO;
                default ->
                    throw new IllegalArgumentException(
                            "huiyin.mail.smtp.starttls is yes, if-offered or no, not " + word);
            };
        }
    }

    /** As Angus Mail reads them. Writing needs no limit of its own: the deadline closes the socket. */
    Properties properties() {
        var properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.connectiontimeout", Long.toString(reply.toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(reply.toMillis()));
        properties.put("mail.smtp.auth", Boolean.toString(username.isPresent()));
        // The mail was accepted or not at its final dot; a server that never answers QUIT holds up nobody.
        properties.put("mail.smtp.quitwait", "false");
        // An address that does not fit is refused by the server, not guessed at by us.
        properties.put("mail.smtp.sendpartial", "false");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls != StartTls.NO));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls == StartTls.YES));
        boolean checked = startTls == StartTls.YES;
        properties.put("mail.smtp.ssl.checkserveridentity", Boolean.toString(checked));
        if (!checked) {
            // Whoever could forge a certificate could also hide the offer: unchecked encryption is better than none.
            properties.put("mail.smtp.ssl.trust", "*");
        }
        return properties;
    }
}
