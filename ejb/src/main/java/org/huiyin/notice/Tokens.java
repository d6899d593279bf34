package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.channel.mailbox.MailboxConnector;
import org.huiyin.start.Secrets;

/**
 * What stands in the links of mails. Each token is good for one purpose and one person or thing, is the same at every
 * attempt, and is checked here alone.
 */
@ApplicationScoped
public class Tokens {

    public static final String VERDICT = "verdict";
    public static final String ERASURE = "erasure";
    public static final String JOINING = "joining";
    public static final String STOP = "stop";

    private static final int UUID_BYTES = 16;
    private static final int BASE_32 = 32;

    private final Secrets secrets;
    private final MailboxConnector mailbox;

    @Inject
    Tokens(Secrets secrets, MailboxConnector mailbox) {
        this.secrets = secrets;
        this.mailbox = mailbox;
    }

    /** @param id of the notice, report or claim; to end mails, the person as a notice names them */
    public String of(String purpose, String id) {
        return purpose.equals(STOP) ? stop(Person.read(id)) : secrets.token(purpose, id);
    }

    /** The same at every attempt, and nobody else can guess it. */
    Notice.Naming naming(UUID notice, NoticeKind kind) {
        var name = new BigInteger(1, Base64.getUrlDecoder().decode(secrets.token("message", notice)));
        var messageId = "<" + name.toString(BASE_32) + "@" + mailbox.sender().domain() + ">";
        var tokenHash = kind.asksVerdict() ? secrets.hash(secrets.token(VERDICT, notice)) : null;
        return new Notice.Naming(messageId, tokenHash);
    }

    String hash(String token) {
        return secrets.hash(token);
    }

    boolean provesErasure(UUID report, String proof) {
        return same(secrets.token(ERASURE, report), proof);
    }

    boolean provesJoining(UUID claim, String proof) {
        return same(secrets.token(JOINING, claim), proof);
    }

    /** Whose mails this token ends. It names the person itself, so it works as long as the secret is the same. */
    Optional<Person> stopped(String token) {
        int dot = token.indexOf('.');
        if (dot < 2) {
            return Optional.empty();
        }
        return person(token.charAt(0), token.substring(1, dot)).filter(person -> same(stop(person), token));
    }

    private String stop(Person person) {
        var bytes = ByteBuffer.allocate(UUID_BYTES)
                .putLong(person.id().getMostSignificantBits())
                .putLong(person.id().getLeastSignificantBits())
                .array();
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return person.toString().charAt(0) + id + "." + secrets.token(STOP, person);
    }

    private static Optional<Person> person(char kind, String id) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
            if (bytes.remaining() != UUID_BYTES) {
                return Optional.empty();
            }
            var uuid = new UUID(bytes.getLong(), bytes.getLong());
            return switch (kind) {
                case 'r' -> Optional.of(Person.reporter(uuid));
                case 's' -> Optional.of(Person.subscriber(uuid));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
