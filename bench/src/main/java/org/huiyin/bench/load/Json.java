package org.huiyin.bench.load;

import java.util.Optional;
import java.util.regex.Pattern;

/** As much JSON as a load generator needs; a library would cost the time that is being measured. */
final class Json {

    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ISSUE = Pattern.compile("\"issue\"\\s*:\\s*\\{");

    private Json() {}

    static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static Optional<String> token(String receipt) {
        var found = TOKEN.matcher(receipt);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    static boolean hasIssue(String status) {
        return ISSUE.matcher(status).find();
    }
}
