package org.changkai.news.print.pdf;

/**
 * How a text is set; all measures in points.
 *
 * @param head whether in the headlines' face
 * @param leading from line to line
 * @param indent of the first line
 * @param bold whether its strokes are made stronger
 * @param placed where a line that is not full stands
 */
record Type(boolean head, float size, float leading, float indent, boolean bold, Placed placed) {

    enum Placed {
        /** At the left, lines inside a paragraph filled. */
        FILLED,
        LEFT,
        CENTRE,
        RIGHT
    }

    static Type text(float size, float leading, float indent) {
        return new Type(false, size, leading, indent, false, Placed.FILLED);
    }

    static Type head(float size, Placed placed) {
        return new Type(true, size, size * 1.28f, 0, size > 11, placed);
    }

    static Type small(float size, Placed placed) {
        return new Type(true, size, size * 1.4f, 0, false, placed);
    }
}
