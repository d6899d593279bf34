package org.huiyin.search.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * One model, loaded. Any number of threads may use it; each text is a run of its own.
 *
 * <p>Never several texts in one run: eight-bit models scale their inner numbers by the largest in the run, so that the same
 * text in company has another vector than alone, and nothing could be repeated.
 */
final class Encoder implements AutoCloseable {

    private final Model model;
    private final WordPiece wordPiece;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private Encoder(Model model, WordPiece wordPiece, OrtEnvironment environment, OrtSession session) {
        this.model = model;
        this.wordPiece = wordPiece;
        this.environment = environment;
        this.session = session;
    }

    static Encoder load(Model model) throws IOException, OrtException {
        var environment = Library.environment();
        try (InputStream tokenizer = resource(model.name + "-tokenizer.json");
                InputStream weights = resource(model.name + ".onnx");
                var options = new OrtSession.SessionOptions()) {
            // One thread a run: texts run beside each other instead.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            var wordPiece = WordPiece.read(tokenizer, model == Model.ENGLISH);
            return new Encoder(
                    model, wordPiece, environment, environment.createSession(weights.readAllBytes(), options));
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream resource = Encoder.class.getClassLoader().getResourceAsStream(name);
        if (resource == null) {
            throw new IOException(name + " is not on the class path");
        }
        return resource;
    }

    /** A vector of length 1, in numbers of sixteen bits. */
    float[] encode(String normalized) throws OrtException {
        long[] pieces = wordPiece.pieces(normalized, model.pieces);
        long[] all = new long[pieces.length];
        Arrays.fill(all, 1);
        try (var numbers = row(pieces);
                var attention = row(all);
                var segment = row(new long[pieces.length]);
                var result = session.run(
                        Map.of("input_ids", numbers, "attention_mask", attention, "token_type_ids", segment))) {
            var hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
            return unit(pooled(hidden.array(), pieces.length));
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private float[] pooled(float[] hidden, int pieces) {
        float[] vector = Arrays.copyOf(hidden, model.dimensions());
        for (int piece = 1; model.mean && piece < pieces; piece++) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] += hidden[piece * vector.length + i];
            }
        }
        return vector;
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.float16ToFloat(Float.floatToFloat16(vector[i] / length));
        }
        return vector;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
