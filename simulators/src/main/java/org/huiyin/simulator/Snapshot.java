package org.huiyin.simulator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What somebody photographed: a cup, and the crack in its lid. */
final class Snapshot {

    private Snapshot() {}

    static byte[] png() {
        var picture = new BufferedImage(360, 300, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xE9E4DA));
        pen.fillRect(0, 0, 360, 300);
        pen.setColor(new Color(0x3D6B5C));
        pen.fillRoundRect(110, 110, 140, 160, 30, 30);
        pen.setColor(new Color(0x22332E));
        pen.fillRoundRect(95, 70, 170, 46, 20, 20);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(4));
        pen.drawPolyline(new int[] {170, 182, 172, 190}, new int[] {70, 84, 98, 116}, 4);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
