package org.changkai.news.print.pdf;

import java.util.List;
import org.changkai.news.print.pdf.Piece.Line;
import org.changkai.news.print.pdf.Piece.Plate;
import org.jspecify.annotations.Nullable;

/**
 * A story, or what was left of one, in a number of columns: its head across them, its leading picture across some of
 * them at the right, its text below and beside.
 *
 * @param pictureColumns how many the picture takes
 * @param tops where its text begins in each column; only one over the whole width if its lines run down
 */
record Module(
        Article article,
        int columns,
        List<Line> head,
        @Nullable Plate picture,
        int pictureColumns,
        List<Piece> text,
        float[] tops) {

    private static final float BELOW_HEAD = 5;
    private static final float HIGHEST_PICTURE = 330;
    private static final float ROUNDING = 0.01f;

    static Module of(Article article, int columns) {
        var width = Grid.width(columns);
        var head = article.head(columns, width);
        if (article.runsDown()) {
            return new Module(article, columns, head, null, 0, article.bands(columns), Columns.level(1));
        }
        var leading = columns == 1 ? null : article.leading();
        if (leading == null) {
            return new Module(article, columns, head, null, 0, article.body(true), Columns.level(columns));
        }
        var taken = columns >= 4 ? 3 : columns == 3 ? 2 : columns;
        while (taken > 1 && Grid.width(taken) * leading.shape() > HIGHEST_PICTURE) {
            taken--;
        }
        return pictured(article, columns, head, leading, taken);
    }

    private static Module pictured(Article article, int columns, List<Line> head, Photograph leading, int taken) {
        var picture = article.plate(leading, Grid.width(taken));
        var tops = Columns.level(columns);
        for (var column = columns - taken; column < columns; column++) {
            tops[column] = picture.height();
        }
        return new Module(article, columns, head, picture, taken, article.body(false), tops);
    }

    /** The same with its picture across fewer columns, but at least one, if that lets it begin in this height. */
    Module beginningIn(float height) {
        if (picture == null || pictureColumns == 1 || begins(height)) {
            return this;
        }
        return pictured(article, columns, head, picture.photograph(), pictureColumns - 1)
                .beginningIn(height);
    }

    /** The same with its picture in the text, where it may go on to the next page. */
    Module withPictureInside() {
        return picture == null
                ? this
                : new Module(article, columns, head, null, 0, article.body(true), Columns.level(columns));
    }

    /** What goes on from another page. */
    static Module continued(Article article, int columns, List<Line> head, List<Piece> rest) {
        return new Module(article, columns, head, null, 0, rest, Columns.level(article.runsDown() ? 1 : columns));
    }

    float headHeight() {
        return Piece.height(head) + BELOW_HEAD;
    }

    /** With all of its text, if that needs no more than this. */
    float height(float most) {
        return headHeight() + Columns.balanced(text, tops, most - headHeight());
    }

    Columns poured(float height) {
        return Columns.poured(text, tops, height - headHeight());
    }

    boolean fits(float height) {
        return holdsPicture(height) && poured(height).rest().isEmpty();
    }

    /** Whether its head, its picture and something of its text have room. */
    boolean begins(float height) {
        return holdsPicture(height) && (text.isEmpty() || poured(height).rest().size() < text.size());
    }

    /** The columns beside the picture may have room for all of the text where the picture has none. */
    private boolean holdsPicture(float height) {
        return headHeight() + (picture == null ? 0 : picture.height()) <= height + ROUNDING;
    }
}
