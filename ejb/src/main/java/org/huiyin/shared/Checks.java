package org.huiyin.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects everything wrong with a request, so that a person learns all of it at once. */
public final class Checks {

    public static final int EMAIL_LENGTH = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){1,8}");

    private final List<Refusal.FieldError> errors = new ArrayList<>();

    public Checks require(boolean holds, String pointer, String key, Object... arguments) {
        if (!holds) {
            errors.add(new Refusal.FieldError(pointer, key, List.of(arguments)));
        }
        return this;
    }

    /** Trimmed text of 1 to {@code most} code points, without NUL and lone surrogates; empty string where it is not. */
    public String text(@Nullable String value, String pointer, int most) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            require(false, pointer, "field.required");
            return "";
        }
        return limited(text, pointer, most);
    }

    /** As {@link #text}, but may be missing. */
    public @Nullable String optional(@Nullable String value, String pointer, int most) {
        return value == null || value.isBlank() ? null : limited(value.strip(), pointer, most);
    }

    /** A bilingual text where at least one language is given; each up to {@code most} code points. */
    public Bilingual bilingual(@Nullable Bilingual value, String pointer, int most) {
        if (value == null || value.isEmpty()) {
            require(false, pointer, "field.required");
            return Bilingual.EMPTY;
        }
        return new Bilingual(
                optional(value.zhCn(), pointer + "/zh-CN", most), optional(value.en(), pointer + "/en", most));
    }

    /** The constant of that lower-case name, or null with an error noted. */
    public <E extends Enum<E>> @Nullable E choice(@Nullable String value, Class<E> choices, String pointer) {
        if (value == null) {
            return null;
        }
        for (var choice : choices.getEnumConstants()) {
            if (Words.of(choice).equals(value)) {
                return choice;
            }
        }
        require(false, pointer, "field.unknown-value", value);
        return null;
    }

    public @Nullable String email(@Nullable String value, String pointer) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var email = value.strip();
        require(isEmail(email), pointer, "field.email");
        return email;
    }

    public static boolean isEmail(String email) {
        return email.length() <= EMAIL_LENGTH && EMAIL.matcher(email).matches();
    }

    /** Refuses with everything that was noted; does nothing where nothing was. */
    public void done() {
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid(errors);
        }
    }

    private String limited(String text, String pointer, int most) {
        require(text.codePointCount(0, text.length()) <= most, pointer, "field.too-long", most);
        require(isCleanText(text), pointer, "field.characters");
        return text;
    }

    /** Neither database keeps NUL in text, and half a surrogate pair is no character. */
    private static boolean isCleanText(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
