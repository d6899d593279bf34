package org.huiyin.channel.mailbox;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huiyin.channel.Unreachable;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox of the operator. Read only when something stirred in it, or when a while has passed, so that asking often
 * costs nothing. Keeps its line from one page to the next.
 */
final class ImapMailbox implements AutoCloseable {

    /** What lay there unread for longer was not written to us. */
    private static final Duration LOOK_BACK = Duration.ofDays(1);

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(2);
    private static final int MOST_STUMBLES = 3;
    private static final int DOUBLINGS = 6;

    private final ImapSettings settings;
    private final Rhythm rhythm;
    private final Clock clock;
    private final ImapWatch watch;
    private final AtomicBoolean stirred = new AtomicBoolean(true);
    private volatile long askedAt = System.nanoTime();
    private @Nullable ImapLine line;
    private volatile DeadlineSockets sockets = new DeadlineSockets();
    private @Nullable Instant readAt;
    private @Nullable Instant notBefore;
    private int failures;
    private String failure = "";
    private long stumbledOn;
    private int stumbles;

    /**
     * @param watched how long a mailbox that is watched goes unread at most
     * @param unwatched the same while nobody would tell us
     */
    record Rhythm(Duration watched, Duration unwatched, Duration renewal, Duration firstPause) {}

    ImapMailbox(ImapSettings settings, Rhythm rhythm, Clock clock, Runnable stirredToo) {
        this.settings = settings;
        this.rhythm = rhythm;
        this.clock = clock;
        this.watch = new ImapWatch(settings, rhythm.renewal(), rhythm.firstPause(), this::isAskedFor, () -> {
            stirred.set(true);
            stirredToo.run();
        });
    }

    ImapMailbox watchedBy(Executor threads) {
        threads.execute(watch);
        return this;
    }

    /** A paused channel asks for nothing. In elapsed time, whatever clock the mailbox goes by. */
    private boolean isAskedFor() {
        return System.nanoTime() - askedAt < FORGOTTEN_AFTER.toNanos();
    }

    ImapSettings settings() {
        return settings;
    }

    boolean isWatched() {
        return watch.isWaiting();
    }

    /**
     * Null where there is no reason to look.
     *
     * @throws Unreachable where it could not be read, now or a moment ago
     */
    synchronized @Nullable ImapPage page(@Nullable ImapPosition position) {
        askedAt = System.nanoTime();
        var now = clock.instant();
        if (notBefore != null && now.isBefore(notBefore)) {
            throw new Unreachable(failure, null);
        }
        if (!stirred.getAndSet(false) && !isDue(now)) {
            return null;
        }
        try {
            var page = read(position, now);
            stirred.compareAndSet(false, page.more());
            readAt = now;
            failures = 0;
            stumbles = 0;
            notBefore = null;
            return page;
        } catch (MessagingException | RuntimeException e) {
            hangUp();
            throw failed(e, now);
        }
    }

    /** The same pause after every failure would be a storm on a server that just comes up. */
    private Unreachable failed(Exception e, Instant now) {
        noteStumble(e);
        stirred.set(true);
        notBefore = now.plus(rhythm.firstPause().multipliedBy(1L << Math.min(failures, DOUBLINGS)));
        failures++;
        failure = ImapFailure.of(e);
        return new Unreachable(failure, e);
    }

    private ImapPage read(@Nullable ImapPosition position, Instant now) throws MessagingException {
        var deadline = CompletableFuture.runAsync(
                () -> sockets.cut(),
                CompletableFuture.delayedExecutor(settings.deadline().toMillis(), TimeUnit.MILLISECONDS));
        try {
            var open = open();
            var from = position == null ? open.beginning(now.minus(LOOK_BACK)) : position;
            return open.page(from, stumbles >= MOST_STUMBLES ? stumbledOn : -1);
        } finally {
            deadline.cancel(false);
        }
    }

    private ImapLine open() throws MessagingException {
        var known = line;
        if (known != null && known.isOpen()) {
            return known;
        }
        hangUp();
        sockets = new DeadlineSockets();
        var opened = ImapLine.to(settings, sockets);
        line = opened;
        return opened;
    }

    private boolean isDue(Instant now) {
        var every = watch.isWaiting() ? rhythm.watched() : rhythm.unwatched();
        return readAt == null || !now.isBefore(readAt.plus(every));
    }

    /** A mail at which it breaks off again and again is passed by, so that those behind it come in. */
    private void noteStumble(Exception e) {
        if (e instanceof ImapLine.Stumbled stumbled) {
            stumbles = stumbled.uid() == stumbledOn ? stumbles + 1 : 1;
            stumbledOn = stumbled.uid();
        }
    }

    private void hangUp() {
        var known = line;
        if (known != null) {
            known.close();
            line = null;
        }
    }

    @Override
    public void close() {
        watch.close();
        // Whoever reads from it at this moment is not waited for.
        sockets.cut();
        synchronized (this) {
            hangUp();
        }
    }
}
