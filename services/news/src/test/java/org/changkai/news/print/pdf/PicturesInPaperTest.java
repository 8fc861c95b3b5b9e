package org.changkai.news.print.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.changkai.news.print.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a machine without the typefaces these tests fail, as those of the printed paper do. */
class PicturesInPaperTest {

    private final PdfPrinter printer = new PdfPrinter(() -> new Typefaces(
            Path.of("/usr/share/fonts/truetype/arphic/uming.ttc"),
            Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
            Path.of("/usr/share/fonts/truetype/noto/NotoSansMongolian-Regular.ttf")));

    @ParameterizedTest
    @ValueSource(ints = {7, 10, 13, 16, 20, 26, 32})
    void everyPictureStandsOnItsPageWithItsCaptionAndNothingPrintedOverIt(int paragraphs) throws IOException {
        var paper = new PaperOfADay();
        for (var story = 0; story < 14; story++) {
            paper.withPhotograph("第" + story + "号稿件", paragraphs + story * 5 % 7);
        }
        assertThat(picturesWithTheirText(paper.issue())).isEqualTo(14);
    }

    @Test
    void aPictureTallerThanAPageIsMadeNarrower() throws IOException {
        assertThat(picturesWithTheirText(
                        new PaperOfADay().withTallPhotograph("一棵树", 3).issue()))
                .isEqualTo(1);
    }

    /** How many there are; fails where one leaves its page, is printed over, or has no caption below. */
    private int picturesWithTheirText(Issue issue) throws IOException {
        var count = 0;
        try (var paper = Loader.loadPDF(printer.print(issue, (_, _) -> Optional.of(PaperOfADay.PICTURE)))) {
            for (var page = 0; page < paper.getNumberOfPages(); page++) {
                var text = text(paper, page + 1);
                assertThat(text)
                        .as("text on page %s", page + 1)
                        .allSatisfy(
                                position -> assertThat(position.getYDirAdj()).isLessThan(Grid.BOTTOM));
                for (var picture : pictures(paper.getPage(page))) {
                    count++;
                    assertThat(picture.getMaxY()).as("on page %s", page + 1).isLessThan(Grid.BOTTOM);
                    assertThat(text)
                            .noneMatch(
                                    position -> picture.contains(position.getXDirAdj() + 1, position.getYDirAdj() - 1));
                    assertThat(text)
                            .anyMatch(position -> position.getUnicode().equals("志")
                                    && Math.abs(position.getXDirAdj() - picture.getX()) < 1
                                    && position.getYDirAdj() > picture.getMaxY()
                                    && position.getYDirAdj() < picture.getMaxY() + 15);
                }
            }
        }
        return count;
    }

    private static List<TextPosition> text(PDDocument paper, int page) throws IOException {
        var all = new ArrayList<TextPosition>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                all.addAll(positions);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(paper);
        return all;
    }

    /** Where they stand, measured from the upper left corner. */
    private static List<Rectangle2D> pictures(PDPage page) throws IOException {
        var all = new ArrayList<Rectangle2D>();
        new PDFStreamEngine() {
            {
                addOperator(new Concatenate(this));
                addOperator(new DrawObject(this));
                addOperator(new Save(this));
                addOperator(new Restore(this));
            }

            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                if (operator.getName().equals("Do")) {
                    var at = getGraphicsState().getCurrentTransformationMatrix();
                    all.add(new Rectangle2D.Float(
                            at.getTranslateX(),
                            Grid.PAGE_HEIGHT - at.getTranslateY() - at.getScalingFactorY(),
                            at.getScalingFactorX(),
                            at.getScalingFactorY()));
                } else {
                    super.processOperator(operator, operands);
                }
            }
        }.processPage(page);
        return all;
    }
}
