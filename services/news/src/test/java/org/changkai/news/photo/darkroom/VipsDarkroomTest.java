package org.changkai.news.photo.darkroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.changkai.news.photo.Darkroom;
import org.changkai.news.photo.Darkroom.Developed;
import org.changkai.news.photo.Darkroom.Print;
import org.changkai.news.photo.Treatment;
import org.changkai.news.photo.darkroom.vips.VipsEnlarger;
import org.changkai.news.refusal.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On a machine without libvips these tests fail and say what to install: {@code .ci/run} does it. */
class VipsDarkroomTest extends DarkroomContract {

    private static @Nullable IsolatedDarkroom opened;

    @Override
    Darkroom darkroom() {
        return vips();
    }

    @Override
    Enlarger enlarger() {
        return new VipsEnlarger();
    }

    private static synchronized IsolatedDarkroom vips() {
        if (opened == null) {
            try {
                opened = new IsolatedDarkroom(
                        EnlargerChoice.VIPS,
                        () -> PLAN,
                        new IsolatedDarkroom.Bounds(2, Duration.ofSeconds(30), Duration.ofSeconds(60), 512L << 20));
            } catch (IllegalStateException absent) {
                throw new AssertionError("No libvips here. Install it: apt-get install libvips-tools", absent);
            }
        }
        return opened;
    }

    @Test
    void whoSendsAnotherTypeIsToldWhatIsTakenHere() throws Exception {
        assertThat(typesTaken()).isEqualTo(List.of("JPEG", "PNG", "WebP", "HEIC"));
    }

    @Test
    void aPictureOfATelephoneIsReadAsHeic() throws Exception {
        var png = file(Pictures.drawn(640, 480, "png"));
        var heic = folder.resolve("telephone.heic");
        var made = new ProcessBuilder("vips", "heifsave", png.toString(), heic.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        var developed = developed(Files.readAllBytes(heic));
        assertThat(developed.type()).isEqualTo("image/heic");
        assertThat(developed.width()).isEqualTo(640);
        assertThat(developed.prints()).extracting(Print::type).contains("image/jpeg", "image/webp");
    }

    @Test
    void avifIsWrittenInEverySizeThatHasAWebp() throws Exception {
        Path picture = file(Pictures.drawn(700, 500, "jpg"));
        assertThat(vips().writesAvif()).isTrue();
        var avif = switch (vips().developAvif(picture, Treatment.NONE, texts("图说", "江砚 摄"))) {
            case Outcome.Done<Developed>(var developed) -> developed;
            case Outcome.Refused<Developed>(var refusal) -> throw new AssertionError(refusal);
        };
        assertThat(avif.prints()).extracting(Print::type).containsOnly("image/avif");
        assertThat(avif.prints()).extracting(Print::width).contains(320, 640, 700);
        assertThat(new String(avif.prints().getFirst().bytes(), 4, 8, StandardCharsets.US_ASCII))
                .isEqualTo("ftypavif");
        assertThat(new String(avif.prints().getFirst().bytes(), StandardCharsets.UTF_8))
                .as("with its words inside")
                .contains("江砚 摄");
    }
}
