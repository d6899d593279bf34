package org.huiyin.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;

/**
 * The door to images: what comes in is drawn anew and kept on disk before it belongs to a report. Call it outside of
 * transactions. What never came to belong to one is swept away.
 */
@ApplicationScoped
public class ImageStore {

    public static final int MOST_IMAGES = 4;
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 15;
    private static final int KEY_BYTES = 16;
    private static final int LONGEST_NAME = 255;
    /** As long as its column. */
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]{1,11}/[a-zA-Z0-9.+-]{1,38}");

    private static final long MEGABYTE = 1024L * 1024;
    /** Longer than any form takes from its image to its report. */
    private static final Duration ORPHAN_AFTER = Duration.ofHours(1);

    private static final int SWEEP = 100_000;
    private static final int STEP = 500;

    private final Attachments attachments;
    private final ImageFiles files;
    private final Ids ids;
    private final Clock clock;
    private final long quota;
    private final long floor;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final SecureRandom random = new SecureRandom();

    @Inject
    public ImageStore(
            Attachments attachments,
            @ConfigProperty(name = "huiyin.data") Path data,
            @ConfigProperty(name = "huiyin.attachments.quota-mb", defaultValue = "20480") long quotaMb,
            @ConfigProperty(name = "huiyin.attachments.free-space-mb", defaultValue = "1024") long freeSpaceMb,
            Ids ids,
            Clock clock) {
        this.attachments = attachments;
        this.files = new ImageFiles(data.resolve("attachments"));
        this.quota = quotaMb * MEGABYTE;
        this.floor = freeSpaceMb * MEGABYTE;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps the image, at most 2000 pixels long and without metadata. Refuses what is no image, is over 5 MiB or over 40
     * megapixels; {@link NoRoom} where it is not the image's fault.
     */
    public KeptImage keep(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw Refusal.Invalid.field("/images", "attachment.too-large", MOST_BYTES / MEGABYTE);
        }
        requireRoom(bytes.length);
        var drawn = redraw(bytes);
        var key = HexFormat.of().formatHex(random(KEY_BYTES));
        files.write(key, drawn.bytes());
        return new KeptImage(
                ids.next(),
                key,
                name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME),
                drawn.mediaType(),
                drawn.width(),
                drawn.height(),
                drawn.bytes().length,
                sha256(drawn.bytes()));
    }

    /**
     * Keeps a file as it is. Nothing of ours ever opens it; a person may download it. Refuses what is over 5 MiB.
     */
    public KeptImage keepFile(String name, String mediaType, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw Refusal.Invalid.field("/images", "attachment.too-large", MOST_BYTES / MEGABYTE);
        }
        requireRoom(bytes.length);
        var key = HexFormat.of().formatHex(random(KEY_BYTES));
        files.write(key, bytes);
        var shown = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        var type = MEDIA_TYPE.matcher(mediaType).matches() ? mediaType : "application/octet-stream";
        return new KeptImage(ids.next(), key, shown, type, 0, 0, bytes.length, sha256(bytes));
    }

    public Optional<byte[]> read(KeptImage image) {
        return files.read(image.storageKey());
    }

    /** Deletes files that belong to no report. Called once an hour. Returns how many. */
    public int sweepOrphans() {
        var names = files.olderThan(clock.instant().minus(ORPHAN_AFTER), SWEEP);
        int swept = 0;
        for (int from = 0; from < names.size(); from += STEP) {
            var step = new HashSet<>(names.subList(from, Math.min(names.size(), from + STEP)));
            step.removeAll(attachments.known(step));
            step.forEach(files::delete);
            swept += step.size();
        }
        return swept;
    }

    private void requireRoom(int more) {
        if (attachments.bytes() + more > quota) {
            throw new NoRoom("The quota of images is used up (huiyin.attachments.quota-mb)");
        }
        if (files.freeSpace() - more < floor) {
            throw new NoRoom("The disk is nearly full (huiyin.attachments.free-space-mb)");
        }
    }

    /** Two at once: an image takes much more memory than its file. */
    private Redrawing redraw(byte[] bytes) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new NoRoom("Too many images at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoRoom("Interrupted");
        }
        try {
            return Redrawing.of(bytes);
        } catch (UnreadableImage e) {
            throw Refusal.Invalid.field("/images", e.key());
        } finally {
            places.release();
        }
    }

    private byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
