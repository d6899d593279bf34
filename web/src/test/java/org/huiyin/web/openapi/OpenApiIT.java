package org.huiyin.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.testing.RunningHuiyin;
import org.junit.jupiter.api.Test;

/** Walks the description as the running product gives it: a program must be writable from it alone. */
class OpenApiIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @Test
    void everyOperationSaysWhatItDoesAndShowsHow() throws IOException {
        var missing = new ArrayList<String>();
        int operations = 0;
        for (var path : description().get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations++;
                    missing.addAll(missingIn(operation.getKey() + " " + path.getKey(), operation.getValue()));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(operations).isGreaterThan(60);
    }

    @Test
    void addressesAreWrittenAsTheStandardWritesThemAndPagesAreNotAmongThem() throws IOException {
        description().get("paths").fieldNames().forEachRemaining(path -> assertThat(path)
                .matches("(/api/v1/|/changelog/feed\\.).*")
                .matches("([^{}]|\\{\\w+})*"));
    }

    private static List<String> missingIn(String name, JsonNode operation) {
        var missing = new ArrayList<String>();
        if (operation.path("summary").asText().isBlank()) {
            missing.add(name + ": no summary");
        }
        if (operation.has("requestBody") && !showsExample(operation.get("requestBody"))) {
            missing.add(name + ": no example of a request");
        }
        var answers = operation.path("responses");
        boolean shown = answers.has("204");
        for (var answer : answers) {
            shown |= showsExample(answer);
        }
        if (!shown) {
            missing.add(name + ": no example of an answer");
        }
        return missing;
    }

    private static boolean showsExample(JsonNode part) {
        for (var content : part.path("content")) {
            if (content.has("example") || content.has("examples")) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode description() throws IOException {
        var answer = RunningHuiyin.shared().get("/openapi", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
