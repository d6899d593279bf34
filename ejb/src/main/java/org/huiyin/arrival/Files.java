package org.huiyin.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.huiyin.attachment.ImageStore;
import org.huiyin.attachment.KeptImage;
import org.huiyin.attachment.NoRoom;
import org.huiyin.shared.Refusal;

/** Keeps the files that come with words: images redrawn, everything else as it is, to be downloaded by a person. */
@ApplicationScoped
class Files {

    private static final System.Logger LOG = System.getLogger(Files.class.getName());

    private final ImageStore store;

    @Inject
    Files(ImageStore store) {
        this.store = store;
    }

    /** Nothing where there is no room or it is too large: words are worth more than their files. */
    Optional<KeptImage> keep(String name, String mediaType, byte[] content) {
        try {
            return Optional.of(
                    mediaType.startsWith("image/")
                            ? image(name, mediaType, content)
                            : store.keepFile(name, mediaType, content));
        } catch (NoRoom | Refusal.Invalid e) {
            missed(name, e);
            return Optional.empty();
        }
    }

    void missed(String what, RuntimeException why) {
        LOG.log(Level.WARNING, "A file of " + what + " is not kept: " + why.getMessage());
    }

    private KeptImage image(String name, String mediaType, byte[] content) {
        try {
            return store.keep(name, content);
        } catch (Refusal.Invalid noImage) {
            return store.keepFile(name, mediaType, content);
        }
    }
}
