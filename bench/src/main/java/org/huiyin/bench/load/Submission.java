package org.huiyin.bench.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/** A report through the public interface. */
public final class Submission implements Errand {

    private static final int CREATED = 201;

    private final Voices voices;

    public Submission(long seed) {
        this.voices = new Voices(seed);
    }

    @Override
    public HttpRequest.Builder next(URI server) {
        return HttpRequest.newBuilder(server.resolve("/api/v1/reports"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "zh-CN, en;q=0.5")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(voices.next()));
    }

    @Override
    public int taken() {
        return CREATED;
    }
}
