package org.huiyin.web.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.huiyin.attachment.Attachments;
import org.huiyin.attachment.ImageStore;
import org.huiyin.attachment.KeptImage;
import org.huiyin.shared.Refusal;

/** Answers with a picture, so that a browser can make nothing of it but a picture. */
@ApplicationScoped
class Pictures {

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
        return Response.ok(bytes, image.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + nameOf(image) + "\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .build();
    }

    static Refusal notFound() {
        return new Refusal.NotFound("attachment.not-found");
    }

    /** Not the name it came with: that is somebody's own word, and may be anything. */
    private static String nameOf(KeptImage image) {
        return "picture-" + image.storageKey().substring(0, 8)
                + (image.mediaType().endsWith("png") ? ".png" : ".jpg");
    }
}
