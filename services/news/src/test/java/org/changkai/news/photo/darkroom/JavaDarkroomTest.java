package org.changkai.news.photo.darkroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.changkai.news.photo.Darkroom;
import org.changkai.news.photo.Darkroom.Developed;
import org.changkai.news.photo.Darkroom.Print;
import org.changkai.news.photo.PhotoTexts;
import org.changkai.news.photo.PhotoTexts.Consent;
import org.changkai.news.photo.PhotoTexts.Rights;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaDarkroomTest {

    @TempDir
    Path folder;

    private final Darkroom darkroom = new JavaDarkroom(
            new JavaDarkroom.Limits(60, 20_000, 1, Duration.ofSeconds(5), List.of(320, 640, 1280), 0.82f, 0.78f));

    @Test
    void everySmallerWidthIsPrintedInBothFormatsAndNoneIsEnlarged() throws Exception {
        var developed = developed(Pictures.drawn(1000, 500, "jpg"));
        assertThat(developed.prints()).extracting(Print::width).containsExactly(320, 320, 640, 640, 1000, 1000);
        assertThat(developed.prints()).extracting(Print::height).startsWith(160);
        assertThat(developed.prints()).extracting(Print::type).contains("image/jpeg", "image/webp");
        assertThat(developed(Pictures.drawn(100, 80, "png")).prints())
                .extracting(Print::width)
                .containsOnly(100);
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
            var stamped = darkroom.stamp(print.bytes(), print.type(), texts("图说", "江砚"));
            assertThat(read(stamped).getFirstDirectoryOfType(GpsDirectory.class))
                    .isNull();
            assertThat(new String(stamped, StandardCharsets.ISO_8859_1)).doesNotContain("SERIAL-4711", "GPS");
        }
    }

    @Test
    void captionAndCreditAreWrittenIntoEveryPrintInPlaceOfOlderWords() throws Exception {
        for (var print : developed(Pictures.drawn(700, 500, "jpg")).prints()) {
            var once = darkroom.stamp(print.bytes(), print.type(), texts("旧图说", "旧署名"));
            var stamped = darkroom.stamp(once, print.type(), texts("贺敏在窗口办理业务 <社保>", "江砚 摄"));
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

    private Developed developed(byte[] picture) throws IOException {
        return switch (darkroom.develop(file(picture))) {
            case Outcome.Done<Developed>(var developed) -> developed;
            case Outcome.Refused<Developed>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private Reason refusal(byte[] picture) throws IOException {
        return switch (darkroom.develop(file(picture))) {
            case Outcome.Done<Developed>(var developed) -> throw new AssertionError("was read: " + developed.type());
            case Outcome.Refused<Developed>(var refusal) -> refusal.reason();
        };
    }

    private Path file(byte[] picture) throws IOException {
        return Files.write(Files.createTempFile(folder, "picture", null), picture);
    }

    private static Print jpeg(Developed developed) {
        return developed.prints().stream()
                .filter(print -> print.type().equals("image/jpeg"))
                .reduce((smaller, larger) -> larger)
                .orElseThrow();
    }

    private static boolean red(int rgb) {
        return ((rgb >> 16) & 0xff) > 180 && ((rgb >> 8) & 0xff) < 90;
    }

    private static Metadata read(byte[] picture) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
    }

    private static <T extends com.drew.metadata.Directory> T written(Metadata metadata, Class<T> words) {
        return java.util.Objects.requireNonNull(metadata.getFirstDirectoryOfType(words));
    }

    private static PhotoTexts texts(String caption, String credit) {
        return new PhotoTexts(caption, credit, null, "© 常开", Rights.OWN, Consent.NOT_NEEDED);
    }
}
