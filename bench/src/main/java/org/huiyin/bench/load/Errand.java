package org.huiyin.bench.load;

import java.net.URI;
import java.net.http.HttpRequest;

/** What is sent to the server again and again. Not for several threads. */
public interface Errand {

    /** The next one, never the same as one before. */
    HttpRequest.Builder next(URI server);

    /** The status that says that it was taken. */
    int taken();
}
