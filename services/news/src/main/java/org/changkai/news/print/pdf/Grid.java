package org.changkai.news.print.pdf;

/** The page: A3, five columns; all measures in points, from its upper left corner. */
final class Grid {

    static final float PAGE_WIDTH = 842;
    static final float PAGE_HEIGHT = 1191;
    static final float LEFT = 42;
    static final float BOTTOM = 1146;
    static final int COLUMNS = 5;
    static final float GUTTER = 16;
    static final float WHOLE = PAGE_WIDTH - 2 * LEFT;
    static final float COLUMN = (WHOLE - (COLUMNS - 1) * GUTTER) / COLUMNS;

    private Grid() {}

    /** Of so many columns with what is between them. */
    static float width(int columns) {
        return columns * COLUMN + (columns - 1) * GUTTER;
    }

    /** Where a column begins. */
    static float left(int column) {
        return LEFT + column * (COLUMN + GUTTER);
    }
}
