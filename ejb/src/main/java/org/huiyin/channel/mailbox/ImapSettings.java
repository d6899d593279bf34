package org.huiyin.channel.mailbox;

import java.time.Duration;
import java.util.Properties;

/**
 * How the operator's mailbox is read.
 *
 * @param afterwards what becomes of a mail once it is kept: {@code seen}, {@code leave}, or the name of a folder it is
 *     moved to
 * @param reply how long one answer of the server may take
 * @param deadline how long one page of mails may take from the first byte to the last
 */
record ImapSettings(
        String host,
        int port,
        Encryption encryption,
        String user,
        String password,
        String folder,
        String afterwards,
        int mostBytes,
        Duration reply,
        Duration deadline) {

    static final String SEEN = "seen";
    static final String LEAVE = "leave";

    /** There is no "if offered": whoever sits between could take the offer away. */
    enum Encryption {
        TLS(993),
        STARTTLS(143),
        NONE(143);

        private final int usualPort;

        Encryption(int usualPort) {
            this.usualPort = usualPort;
        }

        int usualPort() {
            return usualPort;
        }

        static Encryption of(String word) {
            return switch (word.strip()) {
                case "", "tls" -> TLS;
                case "starttls" -> STARTTLS;
                case "none" -> NONE;
                default -> throw new IllegalArgumentException("imap-tls-word");
            };
        }
    }

    /** As Angus Mail reads them; its own timeouts are infinite. */
    Properties properties(DeadlineSockets sockets) {
        var properties = new Properties();
        properties.put("mail.store.protocol", "imap");
        properties.put("mail.imap.socketFactory", sockets);
        properties.put("mail.imap.socketFactory.fallback", "false");
        properties.put("mail.imap.connectiontimeout", Long.toString(reply.toMillis()));
        properties.put("mail.imap.timeout", Long.toString(reply.toMillis()));
        properties.put("mail.imap.ssl.enable", Boolean.toString(encryption == Encryption.TLS));
        properties.put("mail.imap.starttls.enable", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.put("mail.imap.starttls.required", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        // One fetch a mail, whose size was asked before; some servers never end a fetch in pieces.
        properties.put("mail.imap.partialfetch", "false");
        properties.put("mail.imap.peek", "true");
        return properties;
    }

    boolean moves() {
        return !afterwards.equals(SEEN) && !afterwards.equals(LEAVE);
    }

    /** Says no password, not even in a log. */
    @Override
    public String toString() {
        return user + " at " + host + ":" + port + "/" + folder;
    }
}
