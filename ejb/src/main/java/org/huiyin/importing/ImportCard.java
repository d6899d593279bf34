package org.huiyin.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as others see it.
 *
 * @param total rows in the file
 * @param done rows that were looked at
 * @param known rows that were there already
 * @param changed rows that were there already, and say something else by now
 * @param reason last part of the key that says why it could not be read
 */
public record ImportCard(
        UUID id,
        String name,
        FileFormat format,
        @Nullable String encoding,
        @Nullable String delimiter,
        long sizeBytes,
        List<String> header,
        ImportState state,
        String source,
        String zone,
        Mapping mapping,
        long total,
        long done,
        long kept,
        long known,
        long changed,
        long faulty,
        @Nullable String reason,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant finishedAt) {

    public ImportCard {
        header = List.copyOf(header);
    }
}
