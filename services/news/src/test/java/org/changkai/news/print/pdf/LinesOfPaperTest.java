package org.changkai.news.print.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.changkai.news.story.Content.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in one line of the paper, and what parts it. */
class LinesOfPaperTest {

    private static final List<List<String>> HOURS = List.of(List.of("周一 周三", "九点 开门"), List.of("周六 周日", "十点 开门"));

    private final PdfPrinter printer = new PdfPrinter(() -> new Typefaces(
            Path.of("/usr/share/fonts/truetype/arphic/uming.ttc"),
            Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
            Path.of("/usr/share/fonts/truetype/noto/NotoSansMongolian-Regular.ttf")));

    @Test
    void aStrokePartsTheCellsOfATable() throws IOException {
        try (var paper = printed(new PaperOfADay().withTable("开放时间", Language.ZH, HOURS))) {
            assertThat(new PDFTextStripper().getText(paper).lines())
                    .anySatisfy(line -> assertThat(line).contains("周一 周三｜九点 开门"))
                    .anySatisfy(line -> assertThat(line).contains("周六 周日｜十点 开门"));
        }
    }

    @Test
    void aStrokePartsTheCellsOfATableThatRunsDown() throws IOException {
        var down = new ArrayList<String>();
        try (var paper = printed(new PaperOfADay().withTable("ᠡᠭᠦᠳᠡ", Language.MN, HOURS))) {
            for (var page : paper.getPages()) {
                var marked = new PDFMarkedContentExtractor();
                marked.processPage(page);
                marked.getMarkedContents().forEach(line -> down.add(line.getActualText()));
            }
        }
        assertThat(down).contains("周一 周三 | 九点 开门", "周六 周日 | 十点 开门");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 20, 30, 45, 80, 200})
    void theDashStandsWithItsSubheadlineEvenIfThatIsOneWord(int letters) throws IOException {
        try (var paper = printed(new PaperOfADay().withSubheadline("夜校里的灯", "W".repeat(letters)))) {
            assertThat(new PDFTextStripper().getText(paper).lines().map(String::strip))
                    .anyMatch(line -> line.startsWith("——W"))
                    .noneMatch(line -> line.endsWith("——"))
                    .noneMatch(line -> line.contains("〓"));
        }
    }

    @Test
    void theDashAfterAQuotationStandsWithWhoSaidIt() throws IOException {
        var paper = new PaperOfADay();
        IntStream.rangeClosed(10, 40).forEach(length -> paper.withQuotation("门开着", "灯".repeat(length), "林知夏"));
        try (var pages = printed(paper)) {
            assertThat(new PDFTextStripper().getText(pages).lines().map(String::strip))
                    .anyMatch(line -> line.startsWith("——林"))
                    .noneMatch(line -> line.endsWith("——"));
        }
    }

    private PDDocument printed(PaperOfADay paper) throws IOException {
        return Loader.loadPDF(printer.print(paper.issue(), (_, _) -> Optional.empty()));
    }
}
