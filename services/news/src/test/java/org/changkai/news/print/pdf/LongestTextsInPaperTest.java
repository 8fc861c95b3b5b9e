package org.changkai.news.print.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.changkai.news.photo.PhotoDocument;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.publication.StoryDocument.Correction;
import org.changkai.news.publication.StoryDocument.SeriesDocument;
import org.changkai.news.story.Block;
import org.changkai.news.story.Body;
import org.changkai.news.story.Byline;
import org.changkai.news.story.Byline.Role;
import org.changkai.news.story.Content.Form;
import org.changkai.news.story.Content.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However long a text news takes, the paper is printed and holds it to its last character. */
class LongestTextsInPaperTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-26T06:00:00+08:00");
    private static final String ENGLISH = "The centre in Haibowan now keeps its hall open until nine in the evening. ";
    private static final String UNBROKEN = "W";
    private static final String MONGOLIAN = "ᠡᠭᠦᠳᠡ ᠨᠢ ᠶᠠᠭᠠᠲᠤ ᠨᠡᠭᠡᠭᠡᠲᠡᠢ᠃ ";
    private static final String UNBROKEN_MONGOLIAN = "ᠡᠭᠦᠳᠡ";

    private final PdfPrinter printer = new PdfPrinter(() -> new Typefaces(
            Path.of("/usr/share/fonts/truetype/arphic/uming.ttc"),
            Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
            Path.of("/usr/share/fonts/truetype/noto/NotoSansMongolian-Regular.ttf")));

    @ParameterizedTest
    @ValueSource(strings = {PaperOfADay.TEXT, ENGLISH, UNBROKEN})
    void allTextsOfAStory(String words) throws IOException {
        var longest = story(words, Language.ZH, blocks(words), photos(words, 400, 6_400));
        for (var before : List.of(0, 3)) {
            try (var paper = printed(before, longest)) {
                assertThat(across(paper))
                        .contains("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑", "寅", "卯");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 900, 6_400})
    void theCaptionOfAPhotograph(int height) throws IOException {
        for (var words : List.of(PaperOfADay.TEXT, ENGLISH, UNBROKEN)) {
            var longest = story("门", Language.ZH, List.of(), photos(words, height));
            for (var before : List.of(0, 2)) {
                try (var paper = printed(before, longest)) {
                    assertThat(across(paper)).contains("子", "丑");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {MONGOLIAN, UNBROKEN_MONGOLIAN})
    void allTextsOfAStoryThatRunsDown(String words) throws IOException {
        var longest = story(words, Language.MN, blocks(words), photos(words, 400, 6_400));
        try (var paper = printed(1, longest)) {
            assertThat(down(paper)).contains("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑", "寅", "卯");
        }
    }

    @Test
    void aCrossheadIsNeverTheLastOfItsColumn() throws IOException {
        for (var paragraphs = 40; paragraphs < 100; paragraphs += 5) {
            var lines = new ArrayList<Seen>();
            try (var paper = Loader.loadPDF(print(new PaperOfADay().with("夜校里的灯", paragraphs)))) {
                new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> positions) {
                        lines.add(new Seen(text.strip(), positions.getFirst().getYDirAdj()));
                    }
                }.getText(paper);
            }
            assertThat(lines).extracting(Seen::text).contains("一厅六区");
            for (var at = 0; at + 1 < lines.size(); at++) {
                if (lines.get(at).text().equals("一厅六区")) {
                    assertThat(lines.get(at + 1).below())
                            .as("what follows it")
                            .isGreaterThan(lines.get(at).below());
                }
            }
        }
    }

    private record Seen(String text, float below) {}

    private static String filled(String words, int length, String ending) {
        return words.repeat(length / words.length() + 1).substring(0, length - 1) + ending;
    }

    private static List<Block> blocks(String words) {
        return List.of(
                new Block.Paragraph(filled(words, 10_000, "甲")),
                new Block.Crosshead(filled(words, 200, "乙")),
                new Block.Crosshead(filled(words, 200, "乙")),
                new Block.Quotation(filled(words, 2_000, "丙"), filled(words, 100, "丁")),
                new Block.Table(List.of(IntStream.range(0, 20)
                        .mapToObj(cell -> filled(words, 500, "戊"))
                        .toList())),
                new Block.Note(filled(words, 2_000, "己")));
    }

    private static List<PhotoDocument> photos(String words, int... heights) {
        return IntStream.of(heights)
                .mapToObj(height -> PaperOfADay.photo("photo" + height, filled(words, 2_000, "子"), height))
                .map(photo -> new PhotoDocument(
                        photo.id(),
                        photo.caption(),
                        filled(words, 200, "丑"),
                        photo.alt(),
                        photo.copyright(),
                        photo.width(),
                        photo.height(),
                        photo.takenAt(),
                        photo.renditions(),
                        photo.cuts()))
                .toList();
    }

    private static StoryDocument story(
            String words, Language language, List<Block> blocks, List<PhotoDocument> photos) {
        var writers =
                IntStream.range(0, 29).mapToObj(number -> new Byline(Role.REPORTER, filled(words, 60, "庚"), null));
        var editor = new Byline(Role.RESPONSIBLE_EDITOR, filled(words, 60, "辛"), null);
        return new StoryDocument(
                UUID.nameUUIDFromBytes(new byte[] {99}),
                "longest",
                1,
                Form.FEATURE,
                filled(words, 200, "壬"),
                filled(words, 200, "癸"),
                filled(words, 200, "寅"),
                Stream.concat(writers, Stream.of(editor)).toList(),
                filled(words, 1_000, "卯"),
                new Body(
                        1,
                        Stream.concat(photos.stream().map(photo -> new Block.Picture(photo.id())), blocks.stream())
                                .toList()),
                "shidian",
                filled("视", 40, "点"),
                new SeriesDocument("wuhua", filled("大抓", 80, "基"), 3, "③"),
                photos,
                List.of(),
                null,
                List.of(),
                language,
                filled(words, 100, "来"),
                AT,
                null,
                List.of(new Correction(filled(words, 500, "更"), AT)));
    }

    private byte[] print(PaperOfADay paper) throws IOException {
        return printer.print(paper.issue(), (_, _) -> Optional.of(PaperOfADay.PICTURE));
    }

    private PDDocument printed(int before, StoryDocument longest) throws IOException {
        var paper = new PaperOfADay();
        for (var story = 0; story < before; story++) {
            paper.with("第" + story + "号稿件", 2);
        }
        return Loader.loadPDF(print(paper.with(longest).with("最后一篇", 2)));
    }

    /** Every character that is not an outline; fails where one does not stand between the margins. */
    private static List<String> across(PDDocument paper) throws IOException {
        var characters = new ArrayList<String>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                for (var position : positions) {
                    assertThat(position.getYDirAdj()).as(text).isLessThan(Grid.BOTTOM);
                    assertThat(position.getXDirAdj()).as(text).isBetween(Grid.LEFT - 1, Grid.LEFT + Grid.WHOLE + 1);
                    characters.add(position.getUnicode());
                }
            }
        }.getText(paper);
        return characters;
    }

    private static List<String> down(PDDocument paper) throws IOException {
        var characters = new ArrayList<String>();
        for (var page : paper.getPages()) {
            var marked = new PDFMarkedContentExtractor();
            marked.processPage(page);
            marked.getMarkedContents()
                    .forEach(line ->
                            characters.addAll(List.of(line.getActualText().split(""))));
        }
        return characters;
    }
}
