package org.huiyin.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.huiyin.attachment.Attachments;
import org.huiyin.attachment.ImageStore;
import org.huiyin.attachment.KeptImage;
import org.huiyin.attachment.NoRoom;
import org.huiyin.shared.Refusal;
import org.huiyin.start.Secrets;

/**
 * Puts the pictures of a form on disk, before its words are taken. Where the form comes back to its sender, they lie there
 * until it is sent again, or are swept away.
 */
@ApplicationScoped
class PicturesSent {

    private static final System.Logger LOG = System.getLogger(PicturesSent.class.getName());
    private static final String PURPOSE = "picture of a form";
    /** Shorter than the sweep of orphans leaves them. */
    private static final Duration LIES_HERE = Duration.ofMinutes(50);

    private final ImageStore store;
    private final Attachments attachments;
    private final Secrets secrets;
    private final Clock clock;

    @Inject
    PicturesSent(ImageStore store, Attachments attachments, Secrets secrets, Clock clock) {
        this.store = store;
        this.attachments = attachments;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @param complete false where there was no room: the words are taken all the same, and the person is told
     * @param errors what is wrong with the pictures that are not among these
     */
    record Kept(List<KeptImage> images, boolean complete, List<Refusal.FieldError> errors) {

        static final Kept NONE = new Kept(List.of(), true, List.of());

        Kept {
            images = List.copyOf(images);
            errors = List.copyOf(errors);
        }

        /** What the receipt is asked to say first. */
        String sent() {
            return complete ? "?sent=1" : "?sent=without-pictures";
        }
    }

    Kept keep(Given given) {
        var images = new ArrayList<KeptImage>();
        var errors = new ArrayList<Refusal.FieldError>();
        boolean complete = true;
        try {
            for (var sealed : given.carried().stream().distinct().toList()) {
                take(() -> lyingHere(sealed), images, errors);
            }
            for (var file : given.files()) {
                take(() -> store.keep(file.name(), file.bytes()), images, errors);
            }
        } catch (NoRoom e) {
            LOG.log(System.Logger.Level.WARNING, "A report was taken without its pictures: " + e.getMessage());
            complete = false;
        }
        return new Kept(images, complete, errors.stream().distinct().toList());
    }

    /** What the page is given to bring them along when it is sent again. */
    List<CarriedPicture> carried(Kept kept) {
        return kept.images().stream()
                .map(image -> new CarriedPicture(
                        image.name(), secrets.seal(PURPOSE, CarriedPicture.write(image, clock.instant()))))
                .toList();
    }

    private static void take(Supplier<KeptImage> picture, List<KeptImage> images, List<Refusal.FieldError> errors) {
        try {
            if (images.size() == ImageStore.MOST_IMAGES) {
                throw Refusal.Invalid.field("/images", "page.files.too-many", ImageStore.MOST_IMAGES);
            }
            images.add(picture.get());
        } catch (Refusal.Invalid e) {
            errors.addAll(e.errors());
        }
    }

    private KeptImage lyingHere(String sealed) {
        var image = secrets.open(PURPOSE, sealed)
                .map(CarriedPicture.Read::of)
                .filter(read -> clock.instant().isBefore(read.at().plus(LIES_HERE)))
                .map(CarriedPicture.Read::image)
                .orElseThrow(PicturesSent::gone);
        if (attachments.byKey(image.storageKey()).isEmpty()) {
            return image;
        }
        // Sent already, and its page gone back to: that report keeps its picture, this one gets its own.
        return store.keep(image.name(), store.read(image).orElseThrow(PicturesSent::gone));
    }

    private static Refusal.Invalid gone() {
        return Refusal.Invalid.field("/images", "intake.form.images.gone");
    }
}
