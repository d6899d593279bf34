package org.huiyin.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Practice before the first real request: it goes the way of every request, and whoever would keep something takes it
 * back. The launcher names a word for as long as it lasts, while no other request can come in.
 */
@ApplicationScoped
public class Rehearsal {

    private static final String WORD = "huiyin.rehearsal.word";

    @SuppressWarnings("ThreadLocalUsage") // One bean, so one thread local.
    private final ThreadLocal<@Nullable Boolean> practising = new ThreadLocal<>();

    /** Whether this is the word of the rehearsal that is going on; never, when there is none. */
    public boolean isHeld(@Nullable String word) {
        var right = System.getProperty(WORD);
        return word != null
                && right != null
                && MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_8));
    }

    /** Does this on this thread, as practice. */
    public <T> T practise(Callable<T> request) throws Exception {
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
