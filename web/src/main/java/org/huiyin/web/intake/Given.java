package org.huiyin.web.intake;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.function.Function;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.Uploads;
import org.jspecify.annotations.Nullable;

/**
 * What came with a form.
 *
 * @param files the pictures that came along
 * @param carried those that had come with an earlier page of it, as that page named them
 */
record Given(Function<String, @Nullable String> fields, List<Uploads.Upload> files, List<String> carried) {

    private static final int MOST_FILES = 50;
    private static final int LARGEST_FILE = 6 * 1024 * 1024;

    static Given of(List<EntityPart> parts) {
        return of(Uploads.of(parts, MOST_FILES, LARGEST_FILE));
    }

    static Given of(Uploads uploads) {
        return new Given(uploads::field, uploads.files(), uploads.all(CarriedPicture.FIELD));
    }

    static Given of(MultivaluedMap<String, String> fields) {
        return new Given(fields::getFirst, List.of(), fields.getOrDefault(CarriedPicture.FIELD, List.of()));
    }

    /** Everything but the pictures, which were too large. */
    static Given wordsOf(List<EntityPart> parts) {
        return of(Uploads.of(
                parts.stream().filter(part -> part.getFileName().isEmpty()).toList(), 0, 0));
    }

    static Refusal.Invalid tooLarge() {
        return Refusal.Invalid.field("/images", "page.files.too-large", LARGEST_FILE / 1024);
    }

    @Nullable String field(String name) {
        return fields.apply(name);
    }
}
