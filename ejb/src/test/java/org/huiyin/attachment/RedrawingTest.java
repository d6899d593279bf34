package org.huiyin.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedrawingTest {

    @Test
    void aFloodOfPixelsIsRefusedByItsHeaderAlone() {
        assertThatThrownBy(() -> Redrawing.of(BadImages.pixelFlood(50_000, 50_000)))
                .isSameAs(UnreadableImage.TOO_MANY_PIXELS);
        assertThatThrownBy(() -> Redrawing.of(BadImages.pixelFlood(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isInstanceOf(UnreadableImage.class);
    }

    @Test
    void whatFollowsAPictureInItsFileStaysBehind() {
        var drawn = Redrawing.of(BadImages.polyglot());

        assertThat(latin(drawn.bytes())).doesNotContain("script").doesNotContain("PK\3\4");
        assertThat(drawn.mediaType()).isEqualTo("image/png");
    }

    @Test
    void aPhotoKeepsNothingOfItsPlaceAndStandsUpright() throws IOException {
        var drawn = Redrawing.of(BadImages.photoWithPlace(80, 40, 6));

        assertThat(latin(drawn.bytes()))
                .doesNotContain("Exif")
                .doesNotContain("GPS")
                .doesNotContain("31.2304");
        var image = read(drawn);
        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(80);
        // Turned clockwise, the left half is on top.
        assertThat(isRed(image.getRGB(20, 10))).isTrue();
        assertThat(isRed(image.getRGB(20, 70))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1,true", "2,false", "3,false", "4,true"})
    void aMirroredOrTurnedPhotoIsPutRight(int orientation, boolean redOnTheLeft) throws IOException {
        var image = read(Redrawing.of(BadImages.photoWithPlace(80, 40, orientation)));

        assertThat(image.getWidth()).isEqualTo(80);
        assertThat(isRed(image.getRGB(10, 20))).isEqualTo(redOnTheLeft);
    }

    @ParameterizedTest
    @CsvSource({"5,true", "6,true", "7,false", "8,false"})
    void aPhotoThatLiesOnItsSideIsPutRight(int orientation, boolean redOnTop) throws IOException {
        var image = read(Redrawing.of(BadImages.photoWithPlace(80, 40, orientation)));

        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(isRed(image.getRGB(20, 10))).isEqualTo(redOnTop);
    }

    @Test
    void aLargePictureBecomesTwoThousandPixelsLong() {
        var drawn = Redrawing.of(BadImages.file(BadImages.picture(5000, 1000), "jpeg"));

        assertThat(drawn.width()).isEqualTo(2000);
        assertThat(drawn.height()).isEqualTo(400);
    }

    @Test
    void whatIsClearStaysClear() throws IOException {
        var clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);

        var drawn = Redrawing.of(BadImages.file(clear, "png"));

        assertThat(drawn.mediaType()).isEqualTo("image/png");
        assertThat(read(drawn).getRGB(5, 5) >>> 24).isZero();
    }

    @Test
    void theFirstPictureOfAGifIsKept() {
        assertThat(Redrawing.of(BadImages.file(BadImages.picture(30, 20), "gif"))
                        .mediaType())
                .isEqualTo("image/png");
    }

    @Test
    void aPhotoOfEndlessPassesIsRefused() {
        assertThatThrownBy(() -> Redrawing.of(BadImages.manyScans(500))).isSameAs(UnreadableImage.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "root:x:0:0",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "BM",
                "RIFF....WEBPVP8 ",
                "%PDF-1.7"
            })
    void whatIsNoPictureIsRefused(String content) {
        assertThatThrownBy(() -> Redrawing.of(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isSameAs(UnreadableImage.KIND);
    }

    /** Any number of bytes of a good picture, and any byte of it changed: refused or drawn, but nothing else. */
    @Test
    void aDamagedPictureIsRefusedOrDrawn() {
        var random = new Random(20261121);
        for (var good : new byte[][] {
            BadImages.photoWithPlace(60, 40, 6),
            BadImages.file(BadImages.picture(60, 40), "png"),
            BadImages.file(BadImages.picture(60, 40), "gif")
        }) {
            for (int i = 0; i < 150; i++) {
                var bad = Arrays.copyOf(good, i % 2 == 0 ? good.length : 1 + random.nextInt(good.length));
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                try {
                    assertThat(Redrawing.of(bad).bytes()).isNotEmpty();
                } catch (UnreadableImage refused) {
                    assertThat(refused.key()).startsWith("attachment.");
                }
            }
        }
    }

    private static BufferedImage read(Redrawing drawn) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(drawn.bytes()));
    }

    private static boolean isRed(int rgb) {
        var color = new Color(rgb);
        return color.getRed() > color.getBlue();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
