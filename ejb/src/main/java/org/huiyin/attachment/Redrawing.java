package org.huiyin.attachment;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * An image drawn anew: only its pixels pass. Whatever else was in the file (place, time, camera, scripts, a second file
 * behind the first) stays behind. Bounded in pixels before anything is decoded.
 */
record Redrawing(byte[] bytes, String mediaType, int width, int height) {

    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_EDGE = 2000;
    /** A progressive image may have many passes over all its pixels; honest ones have about ten. */
    private static final int MOST_SCANS = 60;

    private static final int LARGE_PNG = 1_500_000;
    private static final float QUALITY = 0.85f;

    static Redrawing of(byte[] original) {
        var kind = ImageKind.of(original).orElseThrow(() -> UnreadableImage.KIND);
        var segments = kind == ImageKind.JPEG ? JpegSegments.of(original) : new JpegSegments(JpegSegments.UPRIGHT, 1);
        if (segments.scans() > MOST_SCANS) {
            throw UnreadableImage.BROKEN;
        }
        try {
            return encoded(drawn(decoded(original, kind), segments.orientation()), kind);
        } catch (IOException | RuntimeException e) {
            // The readers of the platform throw all kinds of exceptions at broken files.
            throw e instanceof UnreadableImage known ? known : UnreadableImage.BROKEN;
        }
    }

    private static BufferedImage decoded(byte[] original, ImageKind kind) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(kind.format()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(original))) {
            reader.setInput(in, true, true);
            int step = Math.max(1, longest(reader) / LONGEST_EDGE);
            var param = reader.getDefaultReadParam();
            // Skipping pixels while reading bounds the memory of a large image.
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static int longest(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width < 1 || height < 1 || width * height > MOST_PIXELS) {
            throw UnreadableImage.TOO_MANY_PIXELS;
        }
        return (int) Math.max(width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int orientation) {
        double scale = Math.min(1, (double) LONGEST_EDGE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lies = orientation > 4;
        boolean clear = image.getColorModel().hasAlpha();
        var drawn = new BufferedImage(
                lies ? height : width,
                lies ? width : height,
                clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        draw(image, graphics, upright(orientation, width, height), width, height);
        return drawn;
    }

    private static void draw(BufferedImage image, Graphics2D graphics, AffineTransform turn, int width, int height) {
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.transform(turn);
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
    }

    /** The eight ways of EXIF to hold a camera, undone. */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Redrawing encoded(BufferedImage image, ImageKind kind) throws IOException {
        boolean clear = image.getColorModel().hasAlpha();
        if (clear || kind != ImageKind.JPEG) {
            var png = write(image, "png");
            if (clear || png.length <= LARGE_PNG) {
                return new Redrawing(png, "image/png", image.getWidth(), image.getHeight());
            }
        }
        return new Redrawing(write(image, "jpeg"), "image/jpeg", image.getWidth(), image.getHeight());
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
