package org.huiyin.web.page;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A form that may carry files: its fields as text, its files as bytes, both counted while they are read. */
public final class Uploads {

    private static final int MOST_PARTS = 100;
    private static final int LONGEST_FIELD = 100 * 1024;
    private static final int LONGEST_NAME = 200;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<Upload> files = new ArrayList<>();

    private Uploads() {}

    /** @param name as the sender called it, for showing only; never a path */
    public record Upload(String field, String name, byte[] bytes) {}

    /** Refuses more files, or larger ones, than are taken here. */
    public static Uploads of(List<EntityPart> parts, int mostFiles, int mostBytes) {
        if (parts.size() > MOST_PARTS) {
            throw Refusal.Invalid.field("", "field.invalid");
        }
        var uploads = new Uploads();
        for (var part : parts) {
            uploads.take(part, mostBytes);
        }
        if (uploads.files.size() > mostFiles) {
            throw Refusal.Invalid.field("/images", "page.files.too-many", mostFiles);
        }
        return uploads;
    }

    /** The value of that field, or null where it was not sent. */
    public @Nullable String field(String name) {
        var values = fields.get(name);
        return values == null ? null : values.getFirst();
    }

    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    public List<Upload> files() {
        return List.copyOf(files);
    }

    private void take(EntityPart part, int mostBytes) {
        var name = part.getFileName();
        if (name.isEmpty()) {
            var text = new String(read(part, LONGEST_FIELD, "field.too-long"), StandardCharsets.UTF_8);
            fields.computeIfAbsent(part.getName(), any -> new ArrayList<>()).add(text);
            return;
        }
        var bytes = read(part, mostBytes, "page.files.too-large");
        if (bytes.length > 0) {
            files.add(new Upload(part.getName(), readable(name.get()), bytes));
        }
    }

    private static byte[] read(EntityPart part, int most, String key) {
        try (var in = part.getContent()) {
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw Refusal.Invalid.field("/" + part.getName(), key, most / 1024);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The container reads UTF-8 names as Latin-1; turned back only where that gives clean UTF-8. */
    public static String readable(String name) {
        var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        var decoded = decoded(plain);
        return decoded.length() <= LONGEST_NAME ? decoded : decoded.substring(decoded.length() - LONGEST_NAME);
    }

    private static String decoded(String name) {
        if (name.chars().anyMatch(c -> c > 0xFF)) {
            return name;
        }
        try {
            var bytes = ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }
}
