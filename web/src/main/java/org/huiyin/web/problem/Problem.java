package org.huiyin.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem as RFC 9457 writes it down, in the reader's language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable List<FieldProblem> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param pointer a JSON pointer into the request */
    public record FieldProblem(String pointer, String detail) {}
}
