package org.huiyin.search.encode;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.huiyin.search.Beside;
import org.huiyin.search.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the meaning of texts, each with the model of its language: Chinese where at least a fifth of the letters are Han
 * characters, English where at most four fifths are, both in between.
 *
 * <p>May be used by any number of threads; as many texts as there are processors are read at the same time, the others
 * wait. On a machine that cannot run the models it says so, and every meaning is {@link Meaning#NONE}. Closed, it reads
 * nothing more: whoever asks gets an {@link IllegalStateException}, so that nothing is kept of a text read by half.
 */
public final class Encoders implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Encoders.class.getName());
    private static final double CHINESE_FROM = 0.2;
    private static final double ENGLISH_UP_TO = 0.8;

    private final @Nullable Encoder chinese;
    private final @Nullable Encoder english;
    private final String trouble;
    private final int most = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    /** First come, first served: whoever closes must not wait for ever. */
    private final Semaphore running = new Semaphore(most, true);

    private final Beside beside = new Beside("huiyin-encode");

    private volatile boolean closed;

    private Encoders(@Nullable Encoder chinese, @Nullable Encoder english, String trouble) {
        this.chinese = chinese;
        this.english = english;
        this.trouble = trouble;
    }

    /** Loads both models, which takes about a second; when that is not possible here, {@link #trouble} says why. */
    public static Encoders load() {
        try {
            return new Encoders(Encoder.load(Model.CHINESE), Encoder.load(Model.ENGLISH), "");
        } catch (IOException | OrtException | RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "No models on this machine, texts are compared by their words alone: {0}", e);
            return none(e.toString());
        }
    }

    /** Reads nothing, for the given reason. */
    public static Encoders none(String reason) {
        return new Encoders(null, null, reason);
    }

    public boolean work() {
        return trouble.isEmpty();
    }

    /** Why no meaning can be read; empty when all is well. */
    public String trouble() {
        return trouble;
    }

    /** The meaning of a text as it was said. */
    public Meaning read(String text) {
        return readNormalized(Normalizer.normalize(text));
    }

    /** The meaning of each text as it was said, in their order; several at the same time. */
    public List<Meaning> readEach(List<String> texts) {
        return beside.each(texts, this::read);
    }

    /** The meaning of a text that went through {@link Normalizer#normalize}. */
    public Meaning readNormalized(String normalized) {
        if (chinese == null || english == null) {
            return Meaning.NONE;
        }
        String text = Normalizer.apart(normalized);
        double han = shareOfHan(text);
        return new Meaning(
                han >= CHINESE_FROM ? encode(chinese, text) : null,
                han >= 0 && han <= ENGLISH_UP_TO ? encode(english, text) : null);
    }

    private float @Nullable [] encode(Encoder encoder, String text) {
        running.acquireUninterruptibly();
        try {
            if (closed) {
                throw new IllegalStateException("the models are closed");
            }
            return encoder.encode(text);
        } catch (OrtException e) {
            LOG.log(Level.WARNING, "A text could not be read by its meaning: {0}", e.toString());
            return null;
        } finally {
            running.release();
        }
    }

    /** Negative when there is no letter at all. */
    private static double shareOfHan(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long han = text.codePoints().filter(Encoders::isHan).count();
        return letters == 0 ? -1 : (double) han / letters;
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** Waits for the texts that are being read: a model that is gone beneath them takes the process with it. */
    @Override
    public void close() {
        running.acquireUninterruptibly(most);
        try {
            if (!closed) {
                closed = true;
                close(chinese);
                close(english);
                beside.close();
            }
        } finally {
            running.release(most);
        }
    }

    private static void close(@Nullable Encoder encoder) {
        try {
            if (encoder != null) {
                encoder.close();
            }
        } catch (OrtException e) {
            LOG.log(Level.DEBUG, "A model could not be closed", e);
        }
    }
}
