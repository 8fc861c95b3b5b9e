package org.changkai.news.print.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.changkai.news.print.pdf.Piece.Band;
import org.changkai.news.print.pdf.Piece.Line;
import org.changkai.news.print.pdf.Piece.Standing;

/** Puts things on a page; measures from its upper left corner. */
final class Ink {

    /** Below the top of a line, as a share of its size. */
    private static final float BASELINE = 0.86f;

    private static final float STRONGER = 0.028f;
    private static final float GREY = 0.55f;

    private final PDPageContentStream page;
    private final float height;

    /** @param height of the page */
    Ink(PDPageContentStream page, float height) {
        this.page = page;
        this.height = height;
    }

    void line(Line line, float left, float top) throws IOException {
        var type = line.type();
        var baseline = top + (type.leading() - type.size()) / 2 + type.size() * BASELINE;
        page.beginText();
        page.newLineAtOffset(left + line.indent(), height - baseline);
        page.setRenderingMode(type.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        if (type.bold()) {
            page.setLineWidth(type.size() * STRONGER);
        }
        var glyphs = line.glyphs();
        for (var start = 0; start < glyphs.size(); ) {
            var face = glyphs.get(start).face();
            var spacing = line.after(start);
            var run = new StringBuilder();
            var end = start;
            while (end < glyphs.size()
                    && glyphs.get(end).face() == face
                    && Float.compare(line.after(end), spacing) == 0) {
                run.appendCodePoint(glyphs.get(end++).character());
            }
            page.setCharacterSpacing(spacing);
            page.setFont(face.font(), type.size());
            page.showText(run.toString());
            start = end;
        }
        page.endText();
    }

    /** Drawn as outlines, since the letters are joined; their text stands behind them for those who search or copy. */
    void band(Band band, float left, float top) throws IOException {
        var below = left;
        for (var line : band.lines()) {
            var text = new COSDictionary();
            text.setString(COSName.ACTUAL_TEXT, line.shaped().words());
            page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(text));
            down(line, below + line.width() / 2, top + line.indent());
            page.endMarkedContent();
            below += line.width();
        }
    }

    /** A quarter turn to the right: what was above the baseline lies right of it. */
    private void down(Standing line, float middle, float top) throws IOException {
        var turned = new AffineTransform(0, -1, -1, 0, middle - line.shaped().axis(), height - top);
        Outline.fill(page, line.shaped().outline(), turned);
    }

    void picture(PDImageXObject picture, float left, float top, float width, float height) throws IOException {
        page.drawImage(picture, left, this.height - top - height, width, height);
    }

    void across(float left, float top, float width, float strength) throws IOException {
        page.setLineWidth(strength);
        page.moveTo(left, height - top);
        page.lineTo(left + width, height - top);
        page.stroke();
    }

    void down(float left, float top, float height) throws IOException {
        page.setLineWidth(0.4f);
        page.setStrokingColor(GREY);
        page.moveTo(left, this.height - top);
        page.lineTo(left, this.height - top - height);
        page.stroke();
        page.setStrokingColor(0f);
    }
}
