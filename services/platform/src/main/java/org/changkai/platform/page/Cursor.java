package org.changkai.platform.page;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: the sort keys of the last row that was given, opaque to clients. */
public record Cursor(List<String> keys) {

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
    }

    /** Null in, null out; a text that is no cursor with so many keys is 400 {@code invalid-cursor}. */
    public static @Nullable Cursor parse(@Nullable String text, int keys) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cursor = new Cursor(List.of(plain.split("\u001f", -1)));
            if (cursor.keys.size() == keys) {
                return cursor;
            }
        } catch (IllegalArgumentException malformed) {
            throw Problem.of(400, "invalid-cursor").exception();
        }
        throw Problem.of(400, "invalid-cursor").exception();
    }

    public String key(int index) {
        return keys.get(index);
    }

    /** A key that is a whole number; anything else is 400 {@code invalid-cursor}. */
    public long number(int index) {
        return key(index, Long::parseLong);
    }

    /** A key that can be read so, as an id or a day; anything else is 400 {@code invalid-cursor}. */
    public <T> T key(int index, Function<String, T> reader) {
        try {
            return reader.apply(keys.get(index));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw Problem.of(400, "invalid-cursor").exception();
        }
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", keys).getBytes(StandardCharsets.UTF_8));
    }
}
