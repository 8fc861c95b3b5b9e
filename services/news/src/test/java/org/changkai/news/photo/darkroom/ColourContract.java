package org.changkai.news.photo.darkroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every enlarger must do with the colours of a camera that sees more than a screen shows. */
abstract class ColourContract extends DarkroomKit {

    private static final int UNSEEN = 6;

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "webp"})
    void coloursOfAnotherProfileAreShownInSrgbAndTheProfileStaysBehind(String format) throws Exception {
        var developed = developed(AdobeRgb.picture(format));
        var print = ImageIO.read(new ByteArrayInputStream(jpeg(developed).bytes()));
        var shown = new Color(print.getRGB(200, 150));
        assertThat(shown.getRed()).as(format).isCloseTo(AdobeRgb.SEEN.getRed(), within(UNSEEN));
        assertThat(shown.getGreen()).as(format).isCloseTo(AdobeRgb.SEEN.getGreen(), within(UNSEEN));
        assertThat(shown.getBlue()).as(format).isCloseTo(AdobeRgb.SEEN.getBlue(), within(UNSEEN));
        assertThat(developed.prints())
                .isNotEmpty()
                .allSatisfy(made -> assertThat(new String(made.bytes(), StandardCharsets.ISO_8859_1))
                        .doesNotContain(AdobeRgb.NAME));
    }
}
