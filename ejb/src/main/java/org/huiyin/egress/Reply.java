package org.huiyin.egress;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** @param headers by name in lower case; of several of one name the last */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
