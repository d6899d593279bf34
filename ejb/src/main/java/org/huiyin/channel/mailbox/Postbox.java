package org.huiyin.channel.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huiyin.channel.Account;
import org.huiyin.channel.Field;
import org.huiyin.shared.Checks;

/** What the operator gave to have a mailbox read. All of it may be missing: then mails only leave. */
record Postbox(Account account) {

    static final String HOST = "imap-host";
    static final String PORT = "imap-port";
    static final String ENCRYPTION = "imap-encryption";
    static final String USER = "imap-user";
    static final String PASSWORD = "imap-password";
    static final String FOLDER = "imap-folder";
    static final String AFTERWARDS = "imap-afterwards";
    static final String ARCHIVE = "imap-archive";
    static final String ADDRESS = "address";
    static final String PLUS = "plus";
    static final String SERVER = "authserv-id";

    static final List<Field> FIELDS = List.of(
            Field.optional(HOST),
            Field.optional(PORT),
            Field.choice(ENCRYPTION, "tls", "starttls", "none"),
            Field.optional(USER),
            Field.optionalSecret(PASSWORD),
            Field.optional(FOLDER),
            Field.choice(AFTERWARDS, ImapSettings.SEEN, "move", ImapSettings.LEAVE),
            Field.optional(ARCHIVE),
            Field.optional(ADDRESS),
            Field.choice(PLUS, "no", "yes"),
            Field.optional(SERVER));

    boolean isRead() {
        return account.has(HOST, USER, PASSWORD);
    }

    /** @throws IllegalArgumentException with a key where something given is not understood */
    ImapSettings imap(MailboxLimits limits) {
        var encryption = ImapSettings.Encryption.of(account.get(ENCRYPTION).orElse(""));
        return new ImapSettings(
                account.require(HOST),
                port(encryption),
                encryption,
                account.require(USER),
                account.require(PASSWORD),
                account.get(FOLDER).orElse("INBOX"),
                afterwards(),
                limits.reading().bytes(),
                limits.reply(),
                limits.deadline());
    }

    private String afterwards() {
        var word = account.get(AFTERWARDS).orElse(ImapSettings.SEEN);
        return word.equals("move") ? account.get(ARCHIVE).orElse("Huiyin") : word;
    }

    private int port(ImapSettings.Encryption encryption) {
        try {
            int port = account.get(PORT).map(Integer::parseInt).orElse(encryption.usualPort());
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("imap-port-number");
            }
            return port;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("imap-port-number", e);
        }
    }

    /** Where people write to; often the name of the user is that address. */
    Optional<String> address() {
        return isRead() ? account.get(ADDRESS).or(() -> account.get(USER)).filter(Checks::isEmail) : Optional.empty();
    }

    /** Only where the operator knows that the server takes mail for such addresses: others send it back. */
    boolean hasPlus() {
        return account.get(PLUS).filter("yes"::equals).isPresent();
    }

    Optional<String> server() {
        return account.get(SERVER);
    }

    /** From whom mail is our own, come back. */
    Set<String> ours(Sender sender) {
        var ours = new TreeSet<String>();
        ours.add(sender.email().toLowerCase(Locale.ROOT));
        address().ifPresent(address -> ours.add(address.toLowerCase(Locale.ROOT)));
        return ours;
    }
}
