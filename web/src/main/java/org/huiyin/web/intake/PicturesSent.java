package org.huiyin.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.attachment.ImageStore;
import org.huiyin.attachment.KeptImage;
import org.huiyin.attachment.NoRoom;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.Uploads;

/** Puts the pictures of a form on disk, before its words are taken. */
@ApplicationScoped
class PicturesSent {

    private static final System.Logger LOG = System.getLogger(PicturesSent.class.getName());

    private final ImageStore store;

    @Inject
    PicturesSent(ImageStore store) {
        this.store = store;
    }

    /** @param complete false where there was no room: the words are taken all the same, and the person is told */
    record Kept(List<KeptImage> images, boolean complete) {}

    Kept keep(List<Uploads.Upload> files) {
        if (files.size() > ImageStore.MOST_IMAGES) {
            throw Refusal.Invalid.field("/images", "page.files.too-many", ImageStore.MOST_IMAGES);
        }
        var kept = new ArrayList<KeptImage>();
        try {
            for (var file : files) {
                kept.add(store.keep(file.name(), file.bytes()));
            }
            return new Kept(kept, true);
        } catch (NoRoom e) {
            LOG.log(System.Logger.Level.WARNING, "A report was taken without its pictures: " + e.getMessage());
            return new Kept(kept, false);
        }
    }
}
