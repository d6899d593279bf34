package org.huiyin.channel.mailbox;

import jakarta.mail.MessagingException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits beside everything else until the mailbox stirs (RFC 2177). A nudge and no promise: whatever it misses, the next
 * poll finds. Its line is its own, is renewed before servers lose patience, and comes back after growing pauses.
 */
final class ImapWatch implements Runnable, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ImapWatch.class.getName());
    private static final int MOST_PAUSES = 64;

    private final ImapSettings settings;
    private final Duration renewal;
    private final Duration firstPause;
    private final BooleanSupplier wanted;
    private final Runnable stirred;
    private final AtomicReference<@Nullable DeadlineSockets> sockets = new AtomicReference<>();
    private final AtomicBoolean waits = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param renewal shorter than the 29 minutes of the standard: many servers and firewalls know half of that
     * @param wanted whether anybody asks for mails at all; else it hangs up at the next renewal
     */
    ImapWatch(ImapSettings settings, Duration renewal, Duration firstPause, BooleanSupplier wanted, Runnable stirred) {
        this.settings = settings;
        this.renewal = renewal;
        this.firstPause = firstPause;
        this.wanted = wanted;
        this.stirred = stirred;
    }

    /** Whether somebody would tell us of a new mail at this moment. */
    boolean isWaiting() {
        return waits.get();
    }

    boolean isEnded() {
        return ended.getCount() == 0;
    }

    /** Until it is closed, or the server turns out not to offer it. */
    @Override
    public void run() {
        var pause = firstPause;
        var longest = firstPause.multipliedBy(MOST_PAUSES);
        try {
            while (!isEnded()) {
                pause = !wanted.getAsBoolean() || watch() ? firstPause : pause.multipliedBy(2);
                pause = pause.compareTo(longest) > 0 ? longest : pause;
                if (ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    /** @return whether the line stood for a while, so that trying again at once is no storm */
    private boolean watch() {
        boolean stood = false;
        try (var opened = open()) {
            while (!isEnded() && wanted.getAsBoolean() && opened.isOpen()) {
                if (!opened.canIdle()) {
                    close();
                    return false;
                }
                idle(opened);
                stood = true;
            }
        } catch (MessagingException | RuntimeException e) {
            LOG.log(Level.DEBUG, "Nobody watches the mailbox for a moment", e);
        } finally {
            waits.set(false);
            sockets.set(null);
        }
        return stood;
    }

    private ImapLine open() throws MessagingException {
        var patient = new ImapSettings(
                settings.host(),
                settings.port(),
                settings.encryption(),
                settings.user(),
                settings.password(),
                settings.folder(),
                settings.afterwards(),
                settings.mostBytes(),
                settings.reply().plus(renewal),
                settings.deadline());
        var made = new DeadlineSockets();
        sockets.set(made);
        if (isEnded()) {
            made.cut();
        }
        var opened = ImapLine.to(patient, made);
        // Something may have come while nobody was waiting.
        stirred.run();
        return opened;
    }

    private void idle(ImapLine opened) throws MessagingException {
        var renew = CompletableFuture.runAsync(() -> renew(opened), after(renewal));
        waits.set(true);
        try {
            opened.idle();
        } finally {
            waits.set(false);
            renew.cancel(false);
        }
        stirred.run();
    }

    private static Executor after(Duration time) {
        return CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void renew(ImapLine opened) {
        try {
            opened.stir();
        } catch (MessagingException | RuntimeException e) {
            opened.close();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        var made = sockets.getAndSet(null);
        if (made != null) {
            made.cut();
        }
    }
}
