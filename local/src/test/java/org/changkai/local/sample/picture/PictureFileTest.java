package org.changkai.local.sample.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureFileTest {

    private static final Picture CHESS = new Picture(
            "chess-1",
            Scene.CHESS,
            1,
            LocalDate.of(2026, 11, 12),
            "乌海市",
            "江砚",
            "常开示例图库",
            "11月12日，居民在小院里下象棋。（示例插图）",
            "两位老人对坐下棋",
            new Picture.Place(39.493, 106.672));

    @Test
    void theSamePictureIsDrawnWithTheSameBytesEveryTime() {
        assertThat(CHESS.jpeg()).isEqualTo(CHESS.jpeg());
    }

    @ParameterizedTest
    @EnumSource
    void everySceneIsAPictureOfTheSizeThatPapersPrint(Scene scene) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(Drawing.jpeg(scene, 1)));

        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(1067);
    }

    @Test
    void twoSeedsGiveTwoVariantsOfAScene() {
        assertThat(Drawing.jpeg(Scene.HALL, 1)).isNotEqualTo(Drawing.jpeg(Scene.HALL, 2));
    }

    @Test
    void theFileCarriesItsCaptionCreditAndDateAsIptcInUtf8() {
        Map<String, byte[]> iptc = iptc(segment(CHESS.jpeg(), 0xED));

        assertThat(iptc.get("1:90")).containsExactly(0x1B, '%', 'G');
        assertThat(text(iptc, "2:55")).isEqualTo("20261112");
        assertThat(text(iptc, "2:80")).isEqualTo("江砚");
        assertThat(text(iptc, "2:90")).isEqualTo("乌海市");
        assertThat(text(iptc, "2:110")).isEqualTo("常开示例图库");
        assertThat(text(iptc, "2:120")).isEqualTo("11月12日，居民在小院里下象棋。（示例插图）");
    }

    @Test
    void theFileCarriesItsPlaceAsGps() {
        ByteBuffer exif = segment(CHESS.jpeg(), 0xE1);
        ByteBuffer tiff = exif.slice(6, exif.limit() - 6);
        int gps = value(tiff, 8, 0x8825);

        assertThat(degrees(tiff, value(tiff, gps, 2))).isCloseTo(39.493, within());
        assertThat(degrees(tiff, value(tiff, gps, 4))).isCloseTo(106.672, within());
    }

    private static Offset<Double> within() {
        return Offset.offset(0.00001);
    }

    private static double degrees(ByteBuffer tiff, int at) {
        double degrees = 0;
        for (int i = 0; i < 3; i++) {
            degrees += (double) tiff.getInt(at + i * 8) / tiff.getInt(at + i * 8 + 4) / Math.pow(60, i);
        }
        return degrees;
    }

    private static int value(ByteBuffer tiff, int directory, int tag) {
        for (int i = 0; i < tiff.getShort(directory); i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) == tag) {
                return tiff.getInt(entry + 8);
            }
        }
        throw new AssertionError("no tag " + tag);
    }

    private static ByteBuffer segment(byte[] jpeg, int marker) {
        ByteBuffer file = ByteBuffer.wrap(jpeg);
        int at = 2;
        while ((file.get(at + 1) & 0xFF) != marker) {
            at += 2 + (file.getShort(at + 2) & 0xFFFF);
        }
        return file.slice(at + 4, (file.getShort(at + 2) & 0xFFFF) - 2);
    }

    private static Map<String, byte[]> iptc(ByteBuffer app13) {
        int header = "Photoshop 3.0\0".length();
        int at = header + 4 + 2 + 2;
        int end = at + 4 + app13.getInt(at);
        assertThat(app13.getShort(header + 4)).isEqualTo((short) 0x0404);
        Map<String, byte[]> sets = new HashMap<>();
        at += 4;
        while (at < end) {
            assertThat(app13.get(at)).isEqualTo((byte) 0x1C);
            byte[] content = new byte[app13.getShort(at + 3)];
            app13.get(at + 5, content);
            sets.put(app13.get(at + 1) + ":" + app13.get(at + 2), content);
            at += 5 + content.length;
        }
        return sets;
    }

    private static String text(Map<String, byte[]> iptc, String set) {
        return new String(iptc.getOrDefault(set, new byte[0]), StandardCharsets.UTF_8);
    }
}
