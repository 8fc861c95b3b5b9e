package org.changkai.news.print.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.changkai.news.print.FontMissingException;
import org.changkai.news.print.Issue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a machine without the typefaces these tests fail and say what to install: {@code .ci/run} does it. */
class PdfPrinterTest {

    private static final Path SONG = Path.of("/usr/share/fonts/truetype/arphic/uming.ttc");
    private static final Path HEI = Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc");

    private static final Path MONGOLIAN = Path.of("/usr/share/fonts/truetype/noto/NotoSansMongolian-Regular.ttf");

    private final PdfPrinter printer = new PdfPrinter(() -> new Typefaces(SONG, HEI, MONGOLIAN));

    @BeforeAll
    static void hasTypefaces() {
        assertThat(List.of(SONG, HEI, MONGOLIAN))
                .as("Install them: apt-get install fonts-arphic-uming fonts-wqy-microhei fonts-noto-core")
                .allMatch(Files::isReadable);
    }

    @Test
    void thePaperOfADayIsOneA3PageWithEveryWordAndPictureAndItsTypefaces() throws IOException {
        var issue = new PaperOfADay()
                .withPhotograph("把服务送到群众家门口", 6)
                .with("夜校里的灯", 2)
                .with("服务站周末照常开放", 1)
                .issue();
        try (var paper = read(issue)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            var size = paper.getPage(0).getMediaBox();
            assertThat(size.getWidth()).isEqualTo(842);
            assertThat(size.getHeight()).isEqualTo(1191);
            var words = words(paper);
            assertThat(words)
                    .contains(
                            "常开",
                            "2026年11月26日",
                            "星期四",
                            "大抓基层③",
                            "把服务送到群众家门口",
                            "□本报记者",
                            "林知夏",
                            "责任编辑",
                            "志愿者为老人讲解智能手机使用方法。",
                            "江砚摄",
                            "【视点】",
                            "更正：人数应为三十人。",
                            "夜校里的灯",
                            "服务站周末照常开放");
            assertThat(words.split("第\\d段。", -1)).as("no paragraph is lost").hasSize(6 + 2 + 1 + 1);
            assertThat(fonts(paper)).hasSize(2).allMatch(PDFont::isEmbedded);
            assertThat(pictures(paper)).as("printed from the JPEG").containsExactly(640);
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("常开 2026-11-26");
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void aStoryThatIsLongerThanThePageGoesOnAndSaysWhere() throws IOException {
        try (var paper = read(new PaperOfADay().with("长篇通讯", 140).issue())) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(1);
            var words = words(paper);
            assertThat(words).contains("（下转第2版）", "（上接第1版）");
            assertThat(words.split("第\\d+段。", -1)).hasSize(141);
        }
    }

    @Test
    void manyStoriesFillManyPagesAndNoneIsLeftOut() throws IOException {
        var many = new PaperOfADay();
        for (var story = 0; story < 30; story++) {
            many.with("第" + story + "号稿件", 1 + story * 7 % 9);
        }
        try (var paper = read(many.issue())) {
            var words = words(paper);
            for (var story = 0; story < 30; story++) {
                assertThat(words).contains("第" + story + "号稿件");
            }
        }
    }

    @Test
    void aPhotoStoryIsPrintedWithAllItsPhotographs() throws IOException {
        try (var paper = read(new PaperOfADay().withPhotographs("一组照片", 20).issue())) {
            assertThat(words(paper).split("第\\d+幅。", -1)).hasSize(21);
            assertThat(words(paper)).doesNotContain("张照片，请见");
        }
        try (var paper = read(new PaperOfADay().withPhotographs("一大组照片", 63).issue())) {
            assertThat(words(paper)).contains("另有3张照片，请见");
        }
    }

    @Test
    void theLettersOfAWordStandTogetherWhateverIsFreeInTheLine() throws IOException {
        try (var paper = read(new PaperOfADay().inEnglish("开门到晚上九点", 6).issue())) {
            var gaps = new ArrayList<Float>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    for (var at = 1; at < positions.size(); at++) {
                        var one = positions.get(at - 1);
                        var next = positions.get(at);
                        if (latin(one) && latin(next) && one.getYDirAdj() == next.getYDirAdj()) {
                            gaps.add(next.getXDirAdj() - one.getXDirAdj() - one.getWidthDirAdj());
                        }
                    }
                }
            };
            stripper.getText(paper);
            assertThat(gaps)
                    .hasSizeGreaterThan(500)
                    .allSatisfy(gap -> assertThat(gap).isCloseTo(0f, within(0.05f)));
        }
    }

    private static boolean latin(TextPosition position) {
        return position.getUnicode().matches("[a-zA-Z]");
    }

    @Test
    void nothingStandsOutsideThePaper() throws IOException {
        var odd = new PaperOfADay()
                .with("A headline of many English words that does not fit into one line of a narrow column", 3)
                .with("https://changkai.example.org/a/very/long/address/without/any/blank/that/cannot/be/broken", 1)
                .with("表情😀与生僻字𰻝", 1);
        try (var paper = read(odd.issue())) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    assertThat(positions).allSatisfy(position -> {
                        assertThat(position.getXDirAdj()).isBetween(Grid.LEFT - 1, Grid.PAGE_WIDTH - Grid.LEFT + 1);
                        assertThat(position.getYDirAdj()).isBetween(20f, Grid.PAGE_HEIGHT - 20);
                    });
                }
            };
            stripper.getText(paper);
            assertThat(words(paper)).as("what no typeface has").contains("表情〓与");
        }
    }

    @Test
    void aStoryInMongolianRunsDownAndKeepsEveryWord() throws IOException {
        var issue = new PaperOfADay()
                .withPhotograph("夜校里的灯", 3)
                .inMongolian("ᠡᠭᠦᠳᠡ ᠶᠠᠭᠠᠲᠤ ᠨᠡᠭᠡᠭᠡᠲᠡᠢ", 7)
                .issue();
        try (var paper = read(issue)) {
            var standing = standing(paper);
            assertThat(String.join(" ", standing)).startsWith("ᠡᠭᠦᠳᠡ ᠶᠠᠭᠠᠲᠤ ᠨᠡᠭᠡᠭᠡᠲᠡᠢ");
            assertThat(String.join(" ", standing).split("2026", -1))
                    .as("no paragraph is lost")
                    .hasSize(7 + 1);
            assertThat(standing).as("in lines, not one long one").hasSizeGreaterThan(7);
            assertThat(words(paper)).doesNotContain("传统蒙古文", "〓").contains("夜校里的灯");
        }
    }

    @Test
    void aLongStoryInMongolianGoesOnOnTheNextPage() throws IOException {
        var issue = new PaperOfADay().inMongolian("ᠨᠡᠭᠡᠭᠡᠲᠡᠢ", 130).issue();
        try (var paper = read(issue)) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(1);
            assertThat(words(paper)).contains("（下转第2版）", "（上接第1版）【视点】");
            assertThat(String.join(" ", standing(paper)).split("2026", -1)).hasSize(131);
        }
    }

    @Test
    void withoutItsTypefaceAStoryInMongolianIsNamedWithItsAddress() throws IOException {
        var poor = new PdfPrinter(() -> new Typefaces(SONG, HEI, Path.of("/usr/share/fonts/none.ttf")));
        var issue = new PaperOfADay().inMongolian("ᠨᠡᠭᠡᠭᠡᠲᠡᠢ", 1).issue();
        try (var paper = Loader.loadPDF(poor.print(issue, (_, _) -> Optional.empty()))) {
            assertThat(words(paper)).contains("传统蒙古文", "https://changkai.example.org/news/story-0");
        }
    }

    @Test
    void theSameIssueIsTheSameFile() throws IOException {
        var issue = new PaperOfADay().withPhotograph("夜校里的灯", 3).issue();
        assertThat(print(issue)).isEqualTo(print(issue));
    }

    @Test
    void aMachineWithoutATypefaceSaysSo() {
        var poor = new PdfPrinter(() -> new Typefaces(Path.of("/usr/share/fonts/none.ttc"), HEI, MONGOLIAN));
        assertThatThrownBy(() -> poor.print(new PaperOfADay().with("夜校里的灯", 1).issue(), (_, _) -> Optional.empty()))
                .isInstanceOf(FontMissingException.class)
                .hasMessageContaining("/usr/share/fonts/none.ttc");
    }

    private byte[] print(Issue issue) throws IOException {
        return printer.print(
                issue, (_, name) -> name.endsWith(".jpg") ? Optional.of(PaperOfADay.PICTURE) : Optional.empty());
    }

    private PDDocument read(Issue issue) throws IOException {
        return Loader.loadPDF(print(issue));
    }

    /** Without blanks and line ends. */
    private static String words(PDDocument paper) throws IOException {
        return new PDFTextStripper().getText(paper).replaceAll("[\\s　]", "");
    }

    /** The texts behind what is drawn as outlines, line by line. */
    private static List<String> standing(PDDocument paper) throws IOException {
        var lines = new ArrayList<String>();
        for (var page : paper.getPages()) {
            var marked = new PDFMarkedContentExtractor();
            marked.processPage(page);
            marked.getMarkedContents().forEach(line -> lines.add(line.getActualText()));
        }
        return lines;
    }

    private static List<PDFont> fonts(PDDocument paper) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var name : paper.getPage(0).getResources().getFontNames()) {
            fonts.add(paper.getPage(0).getResources().getFont(name));
        }
        return fonts;
    }

    private static List<Integer> pictures(PDDocument paper) throws IOException {
        var widths = new ArrayList<Integer>();
        var resources = paper.getPage(0).getResources();
        for (var name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDImageXObject picture) {
                widths.add(picture.getWidth());
            }
        }
        return widths;
    }
}
