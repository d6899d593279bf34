package org.huiyin.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Practice before the first real request: it goes the way of every request, and whoever would keep something takes it
 * back. The launcher names a word for as long as it lasts, while no other request can come in.
 */
@ApplicationScoped
public class Rehearsal {

    private static final String WORD = "huiyin.rehearsal.word";

    private final Event<Begun> begins;
    private final AtomicBoolean begun = new AtomicBoolean();

    @SuppressWarnings("ThreadLocalUsage") // One bean, so one thread local.
    private final ThreadLocal<@Nullable Boolean> practising = new ThreadLocal<>();

    /** The application is there as a whole, and nobody can ask it for anything yet. */
    public record Begun() {}

    @Inject
    public Rehearsal(Event<Begun> begins) {
        this.begins = begins;
    }

    /** Whether this is the word of the rehearsal that is going on; never, when there is none. */
    public boolean isHeld(@Nullable String word) {
        var right = System.getProperty(WORD);
        return word != null
                && right != null
                && MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_8));
    }

    /** Does this on this thread, as practice. Whoever can practise more beside it hears of the first time. */
    public <T> T practise(Callable<T> request) throws Exception {
        if (begun.compareAndSet(false, true)) {
            begins.fire(new Begun());
        }
        practising.set(true);
        try {
            return request.call();
        } finally {
            practising.remove();
        }
    }

    /** Whether what this thread does is practice, and must leave nothing behind. */
    public boolean isPractice() {
        return practising.get() != null;
    }
}
