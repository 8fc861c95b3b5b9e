package org.changkai.platform.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a list.
 *
 * @param items at most as many as were asked for
 * @param next the cursor of the following piece, null at the end and told as such
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

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

    /**
     * A page out of a list that was read whole.
     *
     * @param cursor of the page before, null or empty at the beginning; one that names nothing in the list is 400
     *     {@code invalid-cursor}
     * @param key what tells an item from the others
     */
    public static <T> Page<T> piece(List<T> all, int limit, @Nullable String cursor, Function<T, ?> key) {
        var after = Cursor.parse(cursor, 1);
        var from = 0;
        if (after != null) {
            var keys = all.stream().map(item -> String.valueOf(key.apply(item))).toList();
            from = keys.indexOf(after.key(0)) + 1;
            if (from == 0) {
                throw Problem.of(400, "invalid-cursor").exception();
            }
        }
        return of(all.subList(from, all.size()), limit, item -> Cursor.of(key.apply(item)));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
