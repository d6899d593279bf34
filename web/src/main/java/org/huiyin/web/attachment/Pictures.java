package org.huiyin.web.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.huiyin.attachment.Attachments;
import org.huiyin.attachment.ImageStore;
import org.huiyin.attachment.KeptImage;
import org.huiyin.shared.Refusal;

/** Answers with a picture, so that a browser can make nothing of it but a picture; any other file is only downloaded. */
@ApplicationScoped
class Pictures {

    /** What a person can open by a click once it is on their own machine. */
    private static final Map<String, String> ENDINGS = Map.of(
            "audio/amr", ".amr",
            "audio/ogg", ".ogg",
            "audio/mpeg", ".mp3",
            "video/mp4", ".mp4",
            "application/pdf", ".pdf",
            "text/plain", ".txt");

    private final Attachments attachments;
    private final ImageStore store;

    @Inject
    Pictures(Attachments attachments, ImageStore store) {
        this.attachments = attachments;
        this.store = store;
    }

    /** The report that the picture belongs to. */
    UUID reportOf(String key) {
        return attachments.reportOf(key).orElseThrow(Pictures::notFound);
    }

    Response answer(String key) {
        var image = attachments.byKey(key).orElseThrow(Pictures::notFound);
        var bytes = store.read(image).orElseThrow(Pictures::notFound);
        var how = image.isImage() ? "inline" : "attachment";
        return Response.ok(bytes, image.isImage() ? image.mediaType() : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, how + "; filename=\"" + nameOf(image) + "\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .build();
    }

    static Refusal notFound() {
        return new Refusal.NotFound("attachment.not-found");
    }

    /** Not the name it came with: that is somebody's own word, and may be anything. */
    private static String nameOf(KeptImage image) {
        var key = image.storageKey().substring(0, 8);
        if (!image.isImage()) {
            return "file-" + key + ENDINGS.getOrDefault(image.mediaType(), ".bin");
        }
        return "picture-" + key + (image.mediaType().endsWith("png") ? ".png" : ".jpg");
    }
}
