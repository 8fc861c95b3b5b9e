package org.changkai.news.photo.darkroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.changkai.news.photo.Darkroom.Developed;
import org.changkai.news.photo.Darkroom.Print;
import org.changkai.news.photo.Treatment;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every enlarger must do, in a cell as in production. */
abstract class DarkroomContract extends CreditContract {

    @Test
    void everySmallerWidthIsPrintedInBothFormatsAndNoneIsEnlarged() throws Exception {
        var developed = developed(Pictures.drawn(1000, 500, "jpg"));
        assertThat(full(developed)).extracting(Print::width).containsExactly(320, 320, 640, 640, 1000, 1000);
        assertThat(full(developed)).extracting(Print::height).startsWith(160);
        assertThat(full(developed)).extracting(Print::type).contains("image/jpeg", "image/webp");
        assertThat(full(developed(Pictures.drawn(100, 80, "png"))))
                .extracting(Print::width)
                .containsOnly(100);
        assertThat(full(developed(Pictures.drawn(3000, 200, "jpg"))))
                .as("the widest is for paper and JPEG alone")
                .extracting(print -> print.width() + print.type())
                .contains("2560image/jpeg", "1280image/webp")
                .doesNotContain("2560image/webp", "3000image/jpeg");
    }

    @Test
    void aNarrowCutKeepsTheFocus() throws Exception {
        var wide = Pictures.drawn(900, 300, "png");
        var left = cut(wide, new Treatment(null, new Treatment.Focus(0.1, 0.5), List.of()));
        assertThat(left.getWidth()).isEqualTo(left.getHeight()).isEqualTo(200);
        assertThat(red(left.getRGB(10, 10))).isTrue();
        var right = cut(wide, new Treatment(null, new Treatment.Focus(0.9, 0.5), List.of()));
        assertThat(red(right.getRGB(10, 10))).isFalse();
    }

    @Test
    void whatWasCroppedByHandIsNowhere() throws Exception {
        var withoutRed =
                new Treatment(new Treatment.Area(0.3, 0.3, 0.6, 0.5), new Treatment.Focus(0.5, 0.5), List.of());
        var cropped = developed(Pictures.drawn(600, 400, "jpg"), withoutRed);
        assertThat(cropped.width()).as("of the whole").isEqualTo(600);
        assertThat(jpeg(cropped).width()).isEqualTo(360);
        assertThat(jpeg(cropped).height()).isEqualTo(200);
        var print = ImageIO.read(new ByteArrayInputStream(jpeg(cropped).bytes()));
        for (var x = 0; x < 360; x += 20) {
            assertThat(red(print.getRGB(x, 5))).isFalse();
        }
    }

    @Test
    void whatWasBlurredIsLostInEveryPrint() throws Exception {
        var checked = Pictures.checked(640, 480);
        var face =
                new Treatment(null, new Treatment.Focus(0.5, 0.5), List.of(new Treatment.Area(0.25, 0.25, 0.5, 0.5)));
        assertThat(spread(jpeg(developed(checked)), 320, 240))
                .as("black and white")
                .isGreaterThan(200);
        assertThat(developed(checked, face).prints()).allSatisfy(print -> {
            if (print.type().equals("image/jpeg")) {
                assertThat(spread(print, print.width() / 2, print.height() / 2)).isLessThan(40);
            }
        });
        assertThat(spread(jpeg(developed(checked, face)), 40, 40))
                .as("beside it nothing changed")
                .isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "webp"})
    void theThreeFormatsAreRead(String format) throws Exception {
        var developed = developed(Pictures.drawn(400, 300, format));
        assertThat(developed.width()).isEqualTo(400);
        assertThat(developed.height()).isEqualTo(300);
        var print = ImageIO.read(new ByteArrayInputStream(jpeg(developed).bytes()));
        assertThat(red(print.getRGB(10, 10))).isTrue();
        assertThat(red(print.getRGB(300, 200))).isFalse();
    }

    @Test
    void aPictureTakenOnItsSideIsSetUpright() throws Exception {
        var developed = developed(Pictures.withExif(Pictures.drawn(400, 200, "jpg"), 6));
        assertThat(developed.width()).isEqualTo(200);
        assertThat(developed.height()).isEqualTo(400);
        var print = ImageIO.read(new ByteArrayInputStream(jpeg(developed).bytes()));
        assertThat(print.getWidth()).isEqualTo(200);
        assertThat(red(print.getRGB(190, 10))).as("what was left is above").isTrue();
        assertThat(red(print.getRGB(10, 10))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void chineseIsReadInTheEncodingInWhichTheCameraWroteIt(String encoding) throws Exception {
        var picture = Pictures.withIptc(
                Pictures.drawn(400, 300, "jpg"), "11月4日，农技员讲解埋藤要领", "江砚 摄", Charset.forName(encoding));
        var found = developed(picture).found();
        assertThat(found.caption()).isEqualTo("11月4日，农技员讲解埋藤要领");
        assertThat(found.credit()).isEqualTo("江砚 摄");
        assertThat(found.photographer()).as("a credit names nobody who took it").isNull();
    }

    @Test
    void placeAndSerialNumberStayBehindAndTheTimeIsKept() throws Exception {
        var picture = Pictures.withExif(Pictures.drawn(700, 500, "jpg"), 1);
        assertThat(written(read(picture), GpsDirectory.class).getGeoLocation())
                .as("the camera did write a place")
                .isNotNull();
        var developed = developed(picture);
        assertThat(developed.found().takenAt()).isEqualTo(LocalDateTime.of(2026, 11, 4, 9, 30));
        for (var print : developed.prints()) {
            var stamped = darkroom().stamp(print.bytes(), print.type(), texts("图说", "江砚"));
            assertThat(read(stamped).getFirstDirectoryOfType(GpsDirectory.class))
                    .isNull();
            assertThat(new String(stamped, StandardCharsets.ISO_8859_1)).doesNotContain("SERIAL-4711", "GPS");
        }
    }

    @Test
    void captionAndCreditAreWrittenIntoEveryPrintInPlaceOfOlderWords() throws Exception {
        for (var print : developed(Pictures.drawn(700, 500, "jpg")).prints()) {
            var once = darkroom().stamp(print.bytes(), print.type(), texts("旧图说", "旧署名"));
            var stamped = darkroom().stamp(once, print.type(), texts("贺敏在窗口办理业务 <社保>", "江砚 摄"));
            var metadata = read(stamped);
            var xmp = written(metadata, XmpDirectory.class).getXMPMeta();
            assertThat(xmp.getLocalizedText("http://purl.org/dc/elements/1.1/", "description", null, "x-default")
                            .getValue())
                    .isEqualTo("贺敏在窗口办理业务 <社保>");
            assertThat(new String(stamped, StandardCharsets.UTF_8)).doesNotContain("旧图说");
            if (print.type().equals("image/jpeg")) {
                var iptc = written(metadata, IptcDirectory.class);
                assertThat(iptc.getString(IptcDirectory.TAG_CREDIT)).isEqualTo("江砚 摄");
            }
            assertThat(ImageIO.read(new ByteArrayInputStream(stamped)).getWidth())
                    .isEqualTo(print.width());
        }
    }

    @Test
    void picturesThatLookTheSameAreAlikeAndOthersAreNot() throws Exception {
        var large = developed(Pictures.drawn(1200, 800, "jpg")).likeness();
        var small = developed(Pictures.drawn(600, 400, "png")).likeness();
        var turned = developed(Pictures.withExif(Pictures.drawn(1200, 800, "jpg"), 3))
                .likeness();
        assertThat(Long.bitCount(large ^ small)).isLessThanOrEqualTo(6);
        assertThat(Long.bitCount(large ^ turned)).isGreaterThan(12);
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItsNameSays() throws Exception {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        for (var file : List.of(svg, "GIF89a", "BM", "%PDF-1.7", "II*\0", "", "<html>", "RIFF....WAVE")) {
            assertThat(refusal(file.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Reason.PHOTO_TYPE_UNKNOWN);
        }
    }

    @Test
    void aBombIsRefusedByItsHeader() throws Exception {
        assertThat(refusal(Pictures.pngThatClaims(16_000, 16_000))).isEqualTo(Reason.PHOTO_TOO_LARGE);
        assertThat(refusal(Pictures.pngThatClaims(50_000, 10))).isEqualTo(Reason.PHOTO_TOO_LARGE);
        assertThat(refusal(Pictures.jpegThatClaims(65_000, 65_000))).isEqualTo(Reason.PHOTO_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "webp"})
    void aPictureThatEndsEarlyIsBroken(String format) throws Exception {
        var whole = Pictures.drawn(600, 400, format);
        for (var part : List.of(20, whole.length / 4, whole.length / 2)) {
            assertThat(refusal(Arrays.copyOf(whole, part)))
                    .as("%s cut to %d", format, part)
                    .isEqualTo(Reason.PHOTO_BROKEN);
        }
    }

    /** Over a hundred of them, by the code of a cell; what crashes would end these tests. */
    @Test
    void hostileFilesAreRefusedOrReadAndLeakNoPlace() throws Exception {
        var wrong = new ArrayList<String>();
        var files = Hostile.all().toList();
        var enlarger = enlarger();
        for (var file : files) {
            try {
                suffer(file, enlarger);
            } catch (AssertionError failed) {
                wrong.add(file + ": " + failed);
            }
        }
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    private void suffer(Hostile hostile, Enlarger enlarger) throws IOException {
        var order =
                new Order(file(hostile.bytes()), Treatment.NONE, PLAN, List.of(PictureType.JPEG, PictureType.WEBP), "");
        switch (Cell.developed(enlarger, order)) {
            case Outcome.Refused<Developed>(var refusal) -> {
                assertThat(hostile.fate()).as("%s", refusal).isNotEqualTo(Hostile.Fate.READ);
                assertThat(refusal.reason())
                        .isIn(
                                Reason.PHOTO_TYPE_UNKNOWN,
                                Reason.PHOTO_TYPE_UNAVAILABLE,
                                Reason.PHOTO_BROKEN,
                                Reason.PHOTO_TOO_LARGE);
            }
            case Outcome.Done<Developed>(var developed) -> {
                assertThat(hostile.fate()).isNotEqualTo(Hostile.Fate.REFUSED);
                assertThat(developed.prints()).isNotEmpty().allSatisfy(print -> {
                    var shown = darkroom().stamp(print.bytes(), print.type(), texts("图说", "江砚"));
                    assertThat(new String(shown, StandardCharsets.ISO_8859_1))
                            .doesNotContain("GPS", "SERIAL-4711", Pictures.PLACE, "<script", "PK\u0003");
                });
            }
        }
    }

    @Test
    void hostileWordsInAPictureDoNoHarm() throws Exception {
        var entities = "http://ns.adobe.com/xap/1.0/\0<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM"
                + " \"file:///etc/passwd\">]><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">&a;</x:xmpmeta>";
        var picture = Pictures.withSegment(
                Pictures.drawn(400, 300, "jpg"), 0xe1, entities.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(developed(picture).found().caption()).isNull();
        var garbage = Pictures.withSegment(
                Pictures.drawn(400, 300, "jpg"),
                0xe1,
                "Exif\0\0MM\0*\u00ff\u00ff\u00ff\u00ff".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(developed(garbage).width()).isEqualTo(400);
    }

    private BufferedImage cut(byte[] picture, Treatment treatment) throws IOException {
        var square = developed(picture, treatment).prints().stream()
                .filter(print -> print.shape().equals("square") && print.type().equals("image/jpeg"))
                .findFirst()
                .orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(square.bytes()));
    }

    /** How far the brightest and the darkest point around there are apart. */
    private static int spread(Print jpeg, int x, int y) {
        try {
            var print = ImageIO.read(new ByteArrayInputStream(jpeg.bytes()));
            var darkest = 255;
            var brightest = 0;
            for (var dx = -12; dx <= 12; dx++) {
                var green = print.getRGB(x + dx, y) >> 8 & 0xff;
                darkest = Math.min(darkest, green);
                brightest = Math.max(brightest, green);
            }
            return brightest - darkest;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
