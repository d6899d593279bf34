package org.huiyin.channel.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.huiyin.channel.Sending;
import org.jspecify.annotations.Nullable;

/**
 * What a failed attempt means. Only a refusal of the recipient or of the message is final: a server that refuses us, the
 * sender, may be set right by the operator, and then every mail must still be there.
 */
final class Reply {

    private static final int LONGEST = 300;
    private static final int CHAIN = 10;

    private Reply() {}

    static Sending to(MessagingException failure, boolean dotSent) {
        if (failure instanceof AuthenticationFailedException) {
            return new Sending.Later("login-refused");
        }
        return code(failure).map(reply -> decide(reply, dotSent)).orElseGet(() -> broken(failure, dotSent));
    }

    private record Code(int number, String text, boolean aboutUs) {}

    private static Sending decide(Code reply, boolean dotSent) {
        if (reply.number() >= 500 && !reply.aboutUs()) {
            return new Sending.Refused("refused " + reply.text());
        }
        if (reply.number() >= 400) {
            return new Sending.Later((reply.number() >= 500 ? "sender-refused " : "not-now ") + reply.text());
        }
        return dotSent ? new Sending.Unknown("line-broke") : new Sending.Later("line-broke");
    }

    private static Sending broken(MessagingException failure, boolean dotSent) {
        if (dotSent) {
            return new Sending.Unknown("line-broke");
        }
        var cause = failure.getNextException() == null ? failure : failure.getNextException();
        return new Sending.Later("no-connection " + flat(String.valueOf(cause.getMessage())));
    }

    /** The recipient's own reply stands deepest in the chain and is the most exact. */
    private static Optional<Code> code(MessagingException failure) {
        Code found = null;
        Exception next = failure;
        for (int i = 0; i < CHAIN && next != null; i++) {
            var code = codeOf(next);
            found = code == null ? found : code;
            next = next instanceof MessagingException mail ? mail.getNextException() : null;
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable Code codeOf(Exception e) {
        return switch (e) {
            case SMTPAddressFailedException to -> code(to.getReturnCode(), to, false);
            case SMTPSenderFailedException from -> code(from.getReturnCode(), from, true);
            case SMTPSendFailedException send ->
                code(
                        send.getReturnCode(),
                        send,
                        String.valueOf(send.getCommand()).startsWith("MAIL"));
            default -> null;
        };
    }

    private static @Nullable Code code(int number, Exception e, boolean aboutUs) {
        return number < 400 ? null : new Code(number, flat(String.valueOf(e.getMessage())), aboutUs);
    }

    private static String flat(String text) {
        var flat = text.replaceAll("\\s+", " ").strip();
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST);
    }
}
