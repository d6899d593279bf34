package org.huiyin.simulator;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** One call of a vendor at a hook of the product. */
record Push(URI hook, Map<String, String> headers, byte[] body) {

    private static final Pattern SIGNATURE = Pattern.compile("(signature=)[0-9a-f]+");
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    /** The same from somebody who does not know the secret. */
    Push forged() {
        var guessed = new LinkedHashMap<>(headers);
        guessed.computeIfPresent(SECRET, (name, secret) -> "guess");
        var unsigned = SIGNATURE.matcher(hook.toString()).replaceAll("$1" + "0".repeat(40));
        return new Push(URI.create(unsigned), guessed, body);
    }

    HttpRequest request(Duration patience) {
        var request = HttpRequest.newBuilder(hook).timeout(patience).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }
}
