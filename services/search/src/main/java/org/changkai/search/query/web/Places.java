package org.changkai.search.query.web;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.search.query.Place;
import org.jspecify.annotations.Nullable;

/** Places in a list as cursors. */
final class Places {

    private static final int KEYS = 4;

    private Places() {}

    static @Nullable String text(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        var shown = ByteBuffer.allocate(Integer.BYTES * place.shown().size());
        place.shown().forEach(shown::putInt);
        var view = place.view() == null ? "" : place.view();
        return Cursor.of(
                        place.seen(),
                        place.from(),
                        view,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(shown.array()))
                .text();
    }

    /** @param deepest how many hits a reader is given at most; whoever has been given them is 400 {@code invalid-cursor} */
    static @Nullable Place parse(@Nullable String text, int deepest) {
        var cursor = Cursor.parse(text, KEYS);
        if (cursor == null) {
            return null;
        }
        var seen = cursor.number(0);
        var from = cursor.number(1);
        var shown = shown(cursor.key(3));
        if (seen < 0
                || seen >= deepest
                || from < 0
                || from > deepest + Page.MAX_LIMIT
                || shown.size() > Page.MAX_LIMIT) {
            throw invalid();
        }
        return new Place((int) seen, (int) from, cursor.key(2).isEmpty() ? null : cursor.key(2), shown);
    }

    private static List<Integer> shown(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var shown = new ArrayList<Integer>();
            while (bytes.remaining() >= Integer.BYTES) {
                shown.add(bytes.getInt());
            }
            return shown;
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    private static RuntimeException invalid() {
        return Problem.of(400, "invalid-cursor").exception();
    }
}
