package org.huiyin.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Images as attackers and telephones send them, made byte by byte. */
final class BadImages {

    private BadImages() {}

    /** Left half red, right half blue. */
    static BufferedImage picture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    static byte[] file(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG of few bytes whose header promises that many pixels. */
    static byte[] pixelFlood(int width, int height) {
        return written(out -> {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
            chunk(out, "IHDR", written(header -> {
                header.writeInt(width);
                header.writeInt(height);
                header.write(new byte[] {8, 2, 0, 0, 0});
            }));
            chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
            chunk(out, "IEND", new byte[0]);
        });
    }

    /** A good picture with a page behind its end that some browsers would run. */
    static byte[] polyglot() {
        return written(out -> {
            out.write(file(picture(40, 30), "png"));
            out.write("<html><script>alert('polyglot')</script></html>PK\3\4".getBytes(StandardCharsets.UTF_8));
        });
    }

    /** A photo as a telephone writes it: held upright, and saying where it was taken. */
    static byte[] photoWithPlace(int width, int height, int orientation) {
        var jpeg = file(picture(width, height), "jpeg");
        return written(out -> {
            out.write(jpeg, 0, 2);
            var exif = exif(orientation);
            out.writeShort(0xFFE1);
            out.writeShort(exif.length + 2);
            out.write(exif);
            out.write(jpeg, 2, jpeg.length - 2);
        });
    }

    /** The same pass announced again and again. */
    static byte[] manyScans(int scans) {
        var jpeg = file(picture(20, 20), "jpeg");
        return written(out -> {
            out.write(jpeg, 0, 2);
            for (int i = 0; i < scans; i++) {
                out.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
            }
            out.write(jpeg, 2, jpeg.length - 2);
        });
    }

    private static byte[] exif(int orientation) {
        return written(out -> {
            out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
            out.write("MM\0*".getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8);
            out.writeShort(2);
            // Orientation, SHORT, one value in the upper half.
            out.writeShort(0x0112);
            out.writeShort(3);
            out.writeInt(1);
            out.writeShort(orientation);
            out.writeShort(0);
            // GPS directory.
            out.writeShort(0x8825);
            out.writeShort(4);
            out.writeInt(1);
            out.writeInt(38);
            out.writeInt(0);
            out.write("GPSLatitude 31.2304N".getBytes(StandardCharsets.US_ASCII));
        });
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        try {
            var bytes = new ByteArrayOutputStream();
            writing.to(new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
