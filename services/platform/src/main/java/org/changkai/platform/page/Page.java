package org.changkai.platform.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a list.
 *
 * @param items at most as many as were asked for
 * @param next the cursor of the following piece, null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The limit that counts when the caller names none. */
    public static final int DEFAULT_LIMIT = 20;

    /** The most a caller may ask for. */
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** A page out of rows that were read with a limit of one more than asked for. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()).text());
    }

    /** Everything there is, in one piece. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
