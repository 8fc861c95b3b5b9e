package org.changkai.registry.placement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.registry.placement.CheckPlacement;
import org.jspecify.annotations.Nullable;

/**
 * Looks through long lists, piece by piece, until one more is found than a page shows. Few are misplaced, and nobody but the
 * boundaries knows which.
 */
final class LookForMisplaced<F> {

    private static final int PIECE = 1000;

    private final CheckPlacement check;
    private final int limit;
    private final List<F> found = new ArrayList<>();

    LookForMisplaced(CheckPlacement check, int limit) {
        this.check = check;
        this.limit = limit;
    }

    /** A long list that is read on from anywhere. */
    interface Source<T> {

        /**
         * The next piece.
         *
         * @param last where the piece before ended; null for the first piece
         */
        List<T> after(@Nullable T last, int most);
    }

    /** Gives the last one it has read; null if there was none. */
    <T> @Nullable T through(Source<T> source, Function<List<T>, Stream<F>> misplaced) {
        T last = null;
        var more = check.isPossible();
        while (more && found.size() <= limit) {
            var piece = source.after(last, PIECE);
            misplaced.apply(piece).forEach(found::add);
            last = piece.isEmpty() ? last : piece.getLast();
            more = piece.size() == PIECE;
        }
        return last;
    }

    MisplacedPage<F> page(Function<F, Cursor> cursor) {
        var page = Page.of(found.subList(0, Math.min(found.size(), limit + 1)), limit, cursor);
        return new MisplacedPage<>(page.items(), page.next(), check.isPossible());
    }
}
