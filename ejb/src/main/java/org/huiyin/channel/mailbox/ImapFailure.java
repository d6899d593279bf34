package org.huiyin.channel.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.iap.ProtocolException;

/** Why a mailbox cannot be read, as a key. Never the words of the other side: nobody learns what else answers there. */
final class ImapFailure {

    private static final int CHAIN = 10;

    private ImapFailure() {}

    static String of(Exception failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CHAIN; depth++) {
            var key = key(cause);
            if (!key.isEmpty()) {
                return key;
            }
            cause = cause.getCause();
        }
        return failure instanceof ImapLine.Stumbled ? "imap-broken-off" : "imap-failed";
    }

    private static String key(Throwable cause) {
        return switch (cause) {
            case AuthenticationFailedException login -> "imap-login-refused";
            case FolderNotFoundException folder -> "imap-no-folder";
            case UnknownHostException host -> "imap-unknown-host";
            case SSLException tls -> "imap-no-tls";
            case ConnectException refused -> "imap-not-there";
            case NoRouteToHostException route -> "imap-not-there";
            case SocketTimeoutException late -> "imap-silent";
            case ProtocolException refused
            when String.valueOf(refused.getMessage()).startsWith("STARTTLS") -> "imap-no-tls";
            default -> "";
        };
    }
}
