package org.huiyin.search.encode;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.System.Logger.Level;

/**
 * The models' library, which stays until the process is gone.
 *
 * <p>By itself it would not: it gives up its environment in a shutdown hook, beneath models that are still at work, because
 * all shutdown hooks run at once. The process then dies of a signal. The library counts
 * who holds the environment, so one holder more, who never lets go, keeps it. It offers no open way to become one.
 */
final class Library {

    private static final System.Logger LOG = System.getLogger(Library.class.getName());

    private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();
    private static final boolean KEPT = keep();

    private Library() {}

    static OrtEnvironment environment() {
        return ENVIRONMENT;
    }

    /** False when this version of the library does not let itself be kept; then only a stop can go wrong. */
    static boolean isKept() {
        return KEPT;
    }

    private static boolean keep() {
        try {
            var api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            var hold = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            api.setAccessible(true);
            hold.setAccessible(true);
            hold.invoke(null, api.getLong(null), OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR.getValue(), "kept");
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.WARNING, "The models may be gone a moment too early when Huiyin is stopped", e);
            return false;
        }
    }
}
