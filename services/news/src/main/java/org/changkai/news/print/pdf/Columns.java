package org.changkai.news.print.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.changkai.news.print.pdf.Piece.Gap;

/**
 * Pieces poured into columns.
 *
 * @param columns what stands in each, from its top
 * @param tops where each begins, in points below the top of the block
 * @param rest what found no room
 */
record Columns(List<List<Piece>> columns, float[] tops, List<Piece> rest) {

    private static final float STEP = 4;

    /** Fills them one after the other down to this height. */
    static Columns poured(List<Piece> pieces, float[] tops, float height) {
        var columns = new ArrayList<List<Piece>>();
        var next = 0;
        for (var top : tops) {
            var column = new ArrayList<Piece>();
            var used = top;
            while (next < pieces.size() && used + pieces.get(next).height() <= height + 0.01f) {
                var piece = pieces.get(next++);
                if (!(piece instanceof Gap && column.isEmpty())) {
                    column.add(piece);
                    used += piece.height();
                }
            }
            while (next < pieces.size() && !column.isEmpty() && column.getLast().keepsWithNext()) {
                column.removeLast();
                next--;
            }
            columns.add(column);
        }
        return new Columns(columns, tops, pieces.subList(next, pieces.size()));
    }

    /** The least height, up to this one, in which all of it has room; this one if it has not. */
    static float balanced(List<Piece> pieces, float[] tops, float most) {
        var all = Piece.height(pieces);
        var above = 0f;
        for (var top : tops) {
            above += top;
        }
        var highest = 0f;
        for (var top : tops) {
            highest = Math.max(highest, top);
        }
        var height = Math.max(highest, (all + above) / tops.length);
        while (height < most && !poured(pieces, tops, height).rest().isEmpty()) {
            height += STEP;
        }
        return Math.min(height, most);
    }

    static float[] level(int columns) {
        var tops = new float[columns];
        Arrays.fill(tops, 0);
        return tops;
    }
}
