package org.huiyin.shared;

import java.time.Duration;
import java.util.List;

/**
 * A refusal a user can meet. It carries the key of a message and its arguments, never a sentence: the sentence is made
 * in the reader's language where it is shown.
 */
public abstract sealed class Refusal extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    Refusal(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Such as {@code issue.not-found}; its last part names the problem type. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** It does not exist, or not for the one who asks. */
    public static final class NotFound extends Refusal {
        public NotFound(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** It contradicts what is already so: another state, another version, another use of the same key. */
    public static final class Conflict extends Refusal {
        public Conflict(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** The caller is known and may not do this. */
    public static final class Forbidden extends Refusal {
        public Forbidden(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** Nobody is logged in, or the credentials are wrong. */
    public static final class Unauthenticated extends Refusal {
        public Unauthenticated(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** Too often; try again after the given time. */
    public static final class TooMany extends Refusal {

        private final Duration retryAfter;

        public TooMany(String key, Duration retryAfter) {
            super(key, retryAfter.toSeconds());
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Well formed but not acceptable, with one error per field. */
    public static final class Invalid extends Refusal {

        private final transient List<FieldError> errors;

        public Invalid(List<FieldError> errors) {
            super("invalid", errors.toArray());
            this.errors = List.copyOf(errors);
        }

        public static Invalid field(String pointer, String key, Object... arguments) {
            return new Invalid(List.of(new FieldError(pointer, key, List.of(arguments))));
        }

        public List<FieldError> errors() {
            return errors;
        }
    }

    /** @param pointer a JSON pointer (RFC 6901) into the request, such as {@code /contact/email} */
    public record FieldError(String pointer, String key, List<Object> arguments) {}
}
