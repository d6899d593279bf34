package org.huiyin.channel.mailbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the mail server. Knows whether the final dot of the last message was sent: from then on only the
 * server's reply tells what became of it.
 */
final class SmtpLine extends SMTPTransport {

    private static final System.Logger LOG = System.getLogger(SmtpLine.class.getName());

    private final SmtpSettings settings;
    private final DeadlineSockets sockets;
    private boolean dotSent;
    private int sent;
    private long usedAt;

    private SmtpLine(Session session, SmtpSettings settings, DeadlineSockets sockets) {
        super(session, null);
        this.settings = settings;
        this.sockets = sockets;
    }

    static SmtpLine to(SmtpSettings settings) {
        var sockets = new DeadlineSockets();
        Properties properties = settings.properties();
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        return new SmtpLine(Session.getInstance(properties), settings, sockets);
    }

    /** Connects where need be and sends. Whatever hangs is cut off at the deadline. */
    void send(FixedIdMessage message, Address[] recipients) throws MessagingException {
        dotSent = false;
        try (var deadline = new Deadline(settings.deadline())) {
            if (!isConnected()) {
                connect(
                        settings.host(),
                        settings.port(),
                        settings.username().orElse(null),
                        settings.password().orElse(null));
            }
            sendMessage(message, recipients);
            deadline.kept();
        }
        sent++;
        usedAt = System.nanoTime();
    }

    boolean isDotSent() {
        return dotSent;
    }

    boolean isFresh(Duration idle, int most) {
        return sent < most && System.nanoTime() - usedAt < idle.toNanos();
    }

    void hangUp() {
        try {
            close();
        } catch (MessagingException | RuntimeException e) {
            // What was accepted stays accepted, whatever the farewell was like.
            LOG.log(Level.DEBUG, "The mail server did not say goodbye", e);
        } finally {
            sockets.cut();
        }
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        dotSent = true;
        super.finishData();
    }

    /** Cuts the line when time is up, from a thread of the JDK; the one that waits then fails at once. */
    private final class Deadline implements AutoCloseable {

        private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
        private final CompletableFuture<@Nullable Void> watch;

        Deadline(Duration after) {
            watch = end.orTimeout(after.toMillis(), TimeUnit.MILLISECONDS).whenComplete((kept, late) -> {
                if (late != null) {
                    sockets.cut();
                }
            });
        }

        void kept() {
            end.complete(null);
        }

        @Override
        public void close() {
            end.complete(null);
        }
    }
}
