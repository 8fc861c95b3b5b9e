package org.changkai.news.print.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.changkai.news.print.pdf.Piece.Line;
import org.junit.jupiter.api.Test;

/** On a machine without the typefaces these tests fail, as those of the printed paper do. */
class ComposerTest {

    private static final Typefaces FILES = new Typefaces(
            Path.of("/usr/share/fonts/truetype/arphic/uming.ttc"),
            Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
            Path.of("/usr/share/fonts/truetype/noto/NotoSansMongolian-Regular.ttf"));
    private static final float SIZE = 9.6f;

    @Test
    void linesOfWordsAreFilledBetweenTheWords() throws IOException {
        var lines = lines("The centre in Haibowan now keeps its hall open until nine in the evening. "
                + "Hearing loops have been fitted at both of the service windows.");
        assertThat(lines).hasSizeGreaterThan(3);
        lines.subList(0, lines.size() - 1).forEach(line -> assertThat(end(line)).isCloseTo(Grid.COLUMN, within(0.1f)));
        lines.forEach(line -> IntStream.range(0, line.glyphs().size())
                .filter(at -> line.after(at) > 0)
                .forEach(at -> assertThat(line.glyphs().get(at).blank()).isTrue()));
    }

    @Test
    void linesOfChineseAreFilledBetweenTheCharactersAndNumbersStayWhole() throws IOException {
        var lines = lines("海勃湾区2026年共有128处党群服务中心在晚上开门，比2025年多了31处，来的人也多了一成。");
        assertThat(lines).hasSizeGreaterThan(2);
        lines.subList(0, lines.size() - 1).forEach(line -> {
            assertThat(end(line)).isCloseTo(Grid.COLUMN, within(0.1f));
            var glyphs = line.glyphs();
            for (var at = 0; at + 1 < glyphs.size(); at++) {
                var inside = glyphs.get(at).lettered() && glyphs.get(at + 1).lettered();
                assertThat(line.after(at)).isEqualTo(inside ? 0 : line.spacing());
            }
        });
    }

    @Test
    void aWordLongerThanALineIsNotSpreadOut() throws IOException {
        assertThat(lines("https://changkai.example.org/a/very/long/address/without/any/blank"))
                .allSatisfy(line -> assertThat(line.spacing()).isZero());
    }

    private static float end(Line line) {
        var all = line.indent();
        for (var at = 0; at < line.glyphs().size(); at++) {
            all += line.glyphs().get(at).width() + line.after(at);
        }
        return all;
    }

    private static List<Line> lines(String words) throws IOException {
        try (var document = new PDDocument();
                var faces = Faces.of(FILES, document)) {
            return new Composer(faces, FILES).lines(words, Type.text(SIZE, 1.5f * SIZE, 0), Grid.COLUMN);
        }
    }
}
