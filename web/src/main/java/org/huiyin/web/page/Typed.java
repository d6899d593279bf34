package org.huiyin.web.page;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form. An input that was left empty, or is not there, is null. */
public record Typed(MultivaluedMap<String, String> form) {

    private static final int UNPROCESSABLE = 422;

    /** The form again, with what was typed and what is wrong with it. */
    public static Response again(View view) {
        return Response.status(UNPROCESSABLE).entity(view).build();
    }

    public @Nullable String text(String name) {
        var value = form.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Not touched at all: blanks belong to a password. */
    public String secret(String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    public List<String> texts(String name) {
        return Objects.requireNonNullElse(form.get(name), List.<String>of());
    }

    public boolean isOn(String name) {
        return text(name) != null;
    }

    /** Null also where it is no id: the choices of a form are ours. */
    public @Nullable UUID id(String name) {
        return id(Optional.ofNullable(text(name)));
    }

    public List<UUID> ids(String name) {
        return texts(name).stream()
                .map(Optional::of)
                .map(Typed::id)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null also where it is no number: what is needed is then asked for again. */
    public @Nullable Integer number(String name) {
        try {
            var text = text(name);
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** From the two inputs {@code name-zh-CN} and {@code name-en}. */
    public Bilingual bilingual(String name) {
        return new Bilingual(text(name + "-zh-CN"), text(name + "-en"));
    }

    private static @Nullable UUID id(Optional<String> text) {
        try {
            return text.map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
