package org.changkai.news.print.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.changkai.news.print.Pictures;
import org.changkai.news.print.pdf.Piece.Band;
import org.changkai.news.print.pdf.Piece.Gap;
import org.changkai.news.print.pdf.Piece.Line;
import org.changkai.news.print.pdf.Piece.Plate;

/** The sheets of a document, one after the other. */
final class Sheets implements AutoCloseable {

    private static final float GREY = 0.86f;

    /** Where less is left than this, a line says where the story goes on. */
    private static final float LAST_LINE = 14;

    private final PDDocument document;
    private final Pictures pictures;
    private final Map<String, Optional<PDImageXObject>> images = new HashMap<>();
    private PDPageContentStream stream;
    private Ink ink;
    private int count;

    Sheets(PDDocument document, Pictures pictures) throws IOException {
        this.document = document;
        this.pictures = pictures;
        this.stream = page();
        this.ink = new Ink(stream, Grid.PAGE_HEIGHT);
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(new PDRectangle(Grid.PAGE_WIDTH, Grid.PAGE_HEIGHT));
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    int count() {
        return count;
    }

    /** The next sheet's number. */
    int begin() throws IOException {
        if (count > 0) {
            stream.close();
            stream = page();
            ink = new Ink(stream, Grid.PAGE_HEIGHT);
        }
        return ++count;
    }

    /** Prints a row; where it ends. */
    float row(Row row, float top) throws IOException {
        var column = 0;
        for (var module : row.modules()) {
            if (column > 0) {
                ink.down(Grid.left(column) - Grid.GUTTER / 2, top, row.height());
            }
            module(module, column, top, row.height());
            column += module.columns();
        }
        var end = top + row.height();
        if (end + LAST_LINE < Grid.BOTTOM) {
            ink.across(Grid.LEFT, end + 6, Grid.WHOLE, 0.5f);
        }
        return end;
    }

    private void module(Module module, int first, float top, float height) throws IOException {
        var below = top;
        for (var line : module.head()) {
            ink.line(line, Grid.left(first), below);
            below += line.height();
        }
        below = top + module.headHeight();
        var picture = module.picture();
        if (picture != null) {
            plate(picture, Grid.left(first + module.columns() - module.pictureColumns()), below);
        }
        var poured = module.poured(height);
        for (var column = 0; column < poured.columns().size(); column++) {
            var at = below + poured.tops()[column];
            for (var piece : poured.columns().get(column)) {
                switch (piece) {
                    case Line line -> ink.line(line, Grid.left(first + column), at);
                    case Plate plate -> plate(plate, Grid.left(first + column), at);
                    case Band band -> ink.band(band, Grid.left(first + column), at);
                    case Gap _ -> {}
                }
                at += piece.height();
            }
        }
    }

    private void plate(Plate plate, float left, float top) throws IOException {
        var image = image(plate);
        if (image.isPresent()) {
            ink.picture(image.get(), left, top, plate.width(), plate.pictureHeight());
        } else {
            stream.setNonStrokingColor(GREY);
            stream.addRect(left, Grid.PAGE_HEIGHT - top - plate.pictureHeight(), plate.width(), plate.pictureHeight());
            stream.fill();
            stream.setNonStrokingColor(0f);
        }
        var below = top + plate.pictureHeight() + 3;
        for (var line : plate.caption()) {
            ink.line(line, left, below);
            below += line.height();
        }
    }

    private Optional<PDImageXObject> image(Plate plate) throws IOException {
        var photo = plate.photograph().photo().id();
        var rendition = plate.photograph().at(plate.width()).name();
        var key = photo + "/" + rendition;
        var known = images.get(key);
        if (known != null) {
            return known;
        }
        var bytes = pictures.read(photo, rendition);
        Optional<PDImageXObject> image = bytes.isEmpty()
                ? Optional.empty()
                : Optional.of(JPEGFactory.createFromByteArray(document, bytes.get()));
        images.put(key, image);
        return image;
    }

    void line(Line line, float left, float top) throws IOException {
        ink.line(line, left, top);
    }

    void across(float top, float strength) throws IOException {
        ink.across(Grid.LEFT, top, Grid.WHOLE, strength);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
