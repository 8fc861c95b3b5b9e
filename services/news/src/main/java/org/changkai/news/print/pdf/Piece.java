package org.changkai.news.print.pdf;

import java.util.List;
import org.changkai.news.print.pdf.Faces.Glyph;
import org.changkai.news.print.pdf.Shaper.Shaped;

/** What stands in a column and is never torn apart; heights in points. */
sealed interface Piece {

    float height();

    /** Whether it must not be the last in its column. */
    default boolean keepsWithNext() {
        return false;
    }

    /**
     * One line.
     *
     * @param spacing put wherever two glyphs may be set apart
     */
    record Line(List<Glyph> glyphs, Type type, float indent, float spacing, boolean keepsWithNext) implements Piece {

        /** Put after this glyph. */
        float after(int glyph) {
            return glyph + 1 < glyphs.size() && glyphs.get(glyph).parts(glyphs.get(glyph + 1)) ? spacing : 0;
        }

        @Override
        public float height() {
            return type.leading();
        }

        Line keptWithNext() {
            return new Line(glyphs, type, indent, spacing, true);
        }
    }

    /** White space; nothing at the head of a column. */
    record Gap(float height) implements Piece {}

    /**
     * A photograph with its caption below.
     *
     * @param below what stays free below; nothing where the caption goes on
     */
    record Plate(Photograph photograph, float width, float pictureHeight, List<Line> caption, float below)
            implements Piece {

        static final float BELOW = 6;
        private static final float HIGHEST = 400;

        /** As wide as this, or less where it would become so high that no page had room for it. */
        static Plate within(float width, Photograph photograph, List<Line> caption) {
            var shape = photograph.shape();
            var taken = Math.min(width, HIGHEST / shape);
            return new Plate(photograph, taken, taken * shape, caption, BELOW);
        }

        /** With no more than these lines of its caption; the others follow it. */
        Plate beginning(int lines) {
            return new Plate(photograph, width, pictureHeight, caption.subList(0, lines), 0);
        }

        @Override
        public float height() {
            return pictureHeight
                    + 3
                    + (float) caption.stream().mapToDouble(Line::height).sum()
                    + below;
        }
    }

    /**
     * A line that runs down.
     *
     * @param indent left free above it
     * @param width to the next line's left
     */
    record Standing(Shaped shaped, float indent, float width) {}

    /** Lines that run down, the first at the left. */
    record Band(List<Standing> lines, float longest) implements Piece {

        private static final float BELOW = 9;

        @Override
        public float height() {
            return longest + BELOW;
        }
    }

    static float height(List<? extends Piece> pieces) {
        return (float) pieces.stream().mapToDouble(Piece::height).sum();
    }
}
