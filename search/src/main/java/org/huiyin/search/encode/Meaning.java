package org.huiyin.search.encode;

import java.nio.ByteBuffer;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of one text, each of length 1: one per model that can read it, none when no model can.
 *
 * <p>Only vectors of the same model may be compared. Their numbers are rounded to sixteen bits when they are made, so that
 * one that was stored is the same as one that was just read.
 */
@SuppressWarnings("ArrayRecordComponent") // Two meanings are never asked for equality.
public record Meaning(float @Nullable [] chinese, float @Nullable [] english) {

    public static final Meaning NONE = new Meaning(null, null);

    private static final int HAS_CHINESE = 1;
    private static final int HAS_ENGLISH = 2;

    public float @Nullable [] of(Model model) {
        return model == Model.CHINESE ? chinese : english;
    }

    public boolean isNone() {
        return chinese == null && english == null;
    }

    /** The cosine of two vectors of length 1. */
    public static double cosine(float[] a, float[] b) {
        return VectorUtil.dotProduct(a, b);
    }

    /** To be stored: at most 1,793 bytes. */
    public byte[] toBytes() {
        int size = 1 + Short.BYTES * (length(chinese) + length(english));
        var bytes = ByteBuffer.allocate(size);
        bytes.put((byte) ((chinese == null ? 0 : HAS_CHINESE) | (english == null ? 0 : HAS_ENGLISH)));
        put(bytes, chinese);
        put(bytes, english);
        return bytes.array();
    }

    /** The meaning that {@link #toBytes} was asked of; {@link #NONE} when these bytes are of another kind. */
    public static Meaning fromBytes(byte[] stored) {
        var bytes = ByteBuffer.wrap(stored);
        int has = bytes.hasRemaining() ? bytes.get() : 0;
        int chinese = (has & HAS_CHINESE) == 0 ? 0 : Model.CHINESE.dimensions();
        int english = (has & HAS_ENGLISH) == 0 ? 0 : Model.ENGLISH.dimensions();
        if (bytes.remaining() != Short.BYTES * (chinese + english)) {
            return NONE;
        }
        return new Meaning(take(bytes, chinese), take(bytes, english));
    }

    private static int length(float @Nullable [] vector) {
        return vector == null ? 0 : vector.length;
    }

    private static void put(ByteBuffer bytes, float @Nullable [] vector) {
        if (vector == null) {
            return;
        }
        for (float value : vector) {
            bytes.putShort(Float.floatToFloat16(value));
        }
    }

    private static float @Nullable [] take(ByteBuffer bytes, int length) {
        if (length == 0) {
            return null;
        }
        float[] vector = new float[length];
        for (int i = 0; i < length; i++) {
            vector[i] = Float.float16ToFloat(bytes.getShort());
        }
        return vector;
    }
}
