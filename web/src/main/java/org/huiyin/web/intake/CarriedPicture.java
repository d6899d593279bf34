package org.huiyin.web.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.attachment.KeptImage;

/**
 * A picture that lies here already while its form is still being filled in: the page carries it along, because a browser
 * does not choose a file twice.
 *
 * @param sealed what names it; nobody else can make one
 */
public record CarriedPicture(String name, String sealed) {

    static final String FIELD = "picture";

    private static final int PARTS = 9;

    /** What is sealed. The name comes last: it may hold anything but a line end. */
    static String write(KeptImage image, Instant at) {
        return String.join(
                "\n",
                image.id().toString(),
                image.storageKey(),
                image.mediaType(),
                Integer.toString(image.width()),
                Integer.toString(image.height()),
                Long.toString(image.sizeBytes()),
                image.sha256(),
                Long.toString(at.getEpochSecond()),
                image.name());
    }

    record Read(KeptImage image, Instant at) {

        static Read of(String opened) {
            var parts = List.of(opened.split("\n", PARTS));
            var image = new KeptImage(
                    UUID.fromString(parts.get(0)),
                    parts.get(1),
                    parts.get(8),
                    parts.get(2),
                    Integer.parseInt(parts.get(3)),
                    Integer.parseInt(parts.get(4)),
                    Long.parseLong(parts.get(5)),
                    parts.get(6));
            return new Read(image, Instant.ofEpochSecond(Long.parseLong(parts.get(7))));
        }
    }
}
