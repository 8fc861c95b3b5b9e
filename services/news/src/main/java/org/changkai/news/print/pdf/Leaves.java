package org.changkai.news.print.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.changkai.news.print.pdf.Piece.Line;

/** A4 pages that are filled from above, line by line; all measures in points. */
final class Leaves implements AutoCloseable {

    static final float WIDTH = 505;
    private static final float PAGE_WIDTH = 595;
    private static final float PAGE_HEIGHT = 842;
    private static final float LEFT = 45;
    private static final float TOP = 48;
    private static final float BOTTOM = 786;
    private static final float FOOT = 798;
    private static final float PADDING = 3;
    private static final float BETWEEN = 6;

    private final PDDocument document;
    private final Composer composer;
    private final String foot;
    private PDPageContentStream stream;
    private Ink ink;
    private float below = TOP;
    private int pages = 1;

    /** @param foot what stands at the foot of each page before its number */
    Leaves(PDDocument document, Composer composer, String foot) throws IOException {
        this.document = document;
        this.composer = composer;
        this.foot = foot;
        this.stream = page();
        this.ink = new Ink(stream, PAGE_HEIGHT);
    }

    /**
     * A column of a table.
     *
     * @param width what is between it and the next included
     */
    record Column(String title, float width) {}

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(new PDRectangle(PAGE_WIDTH, PAGE_HEIGHT));
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    void text(String words, Type type) throws IOException {
        for (var line : composer.lines(words, type, WIDTH)) {
            room(line.height());
            ink.line(line, LEFT, below);
            below += line.height();
        }
    }

    void gap(float height) {
        below += height;
    }

    /** A row of a table with a rule below; a long one goes on on the next page. */
    void row(List<Column> columns, List<String> cells, Type type) throws IOException {
        var lines = new ArrayList<List<Line>>();
        for (var at = 0; at < columns.size(); at++) {
            lines.add(composer.lines(cells.get(at), type, columns.get(at).width() - BETWEEN));
        }
        var most = lines.stream().mapToInt(List::size).max().orElse(0);
        room(Math.min(most, 2) * type.leading() + 2 * PADDING);
        below += PADDING;
        for (var number = 0; number < most; number++) {
            room(type.leading());
            var left = LEFT;
            for (var at = 0; at < columns.size(); at++) {
                if (number < lines.get(at).size()) {
                    ink.line(lines.get(at).get(number), left, below);
                }
                left += columns.get(at).width();
            }
            below += type.leading();
        }
        below += PADDING;
        ink.across(LEFT, below, WIDTH, 0.4f);
    }

    private void room(float height) throws IOException {
        if (below + height <= BOTTOM) {
            return;
        }
        number();
        stream.close();
        stream = page();
        ink = new Ink(stream, PAGE_HEIGHT);
        below = TOP;
        pages++;
    }

    private void number() throws IOException {
        var type = Type.small(8, Type.Placed.RIGHT);
        for (var line : composer.lines(foot + "　第 " + pages + " 页", type, WIDTH)) {
            ink.line(line, LEFT, FOOT);
        }
    }

    @Override
    public void close() throws IOException {
        number();
        stream.close();
    }
}
