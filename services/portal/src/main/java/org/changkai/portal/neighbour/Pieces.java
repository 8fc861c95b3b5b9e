package org.changkai.portal.neighbour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list, and where it goes on.
 *
 * @param <T> what is listed
 */
public interface Pieces<T> {

    List<T> items();

    @Nullable
    String next();

    /**
     * The whole list: what is shown to be saved again must not lack its end.
     *
     * @param piece reads what follows a cursor, the beginning of an empty one
     */
    static <T, P extends Pieces<T>> Reply<List<T>> all(Function<String, Reply<P>> piece) {
        var all = new ArrayList<T>();
        var cursor = "";
        do {
            var read = piece.apply(cursor);
            var given = read.given();
            if (given == null) {
                return read.map(Pieces::items);
            }
            all.addAll(given.items());
            var next = given.next();
            cursor = next == null ? "" : next;
        } while (!cursor.isEmpty());
        return new Reply.Given<>(all);
    }
}
