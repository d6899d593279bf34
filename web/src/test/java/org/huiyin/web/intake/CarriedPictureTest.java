package org.huiyin.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.attachment.KeptImage;
import org.junit.jupiter.api.Test;

class CarriedPictureTest {

    @Test
    void whatThePageCarriesIsReadBackAsItWas() {
        var image = new KeptImage(
                new UUID(1, 2), "0123456789abcdef0123456789abcdef", "小票 1|2.jpg", "image/jpeg", 40, 30, 812, "ab12");
        var at = Instant.parse("2026-11-20T08:00:00Z");

        assertThat(CarriedPicture.Read.of(CarriedPicture.write(image, at)))
                .isEqualTo(new CarriedPicture.Read(image, at));
    }
}
