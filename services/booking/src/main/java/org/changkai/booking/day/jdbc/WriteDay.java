package org.changkai.booking.day.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.changkai.booking.day.DayBook;
import org.changkai.booking.day.Taken;
import org.jspecify.annotations.Nullable;

/** One statement writes a day: what was freed, what was taken, and the free times. */
final class WriteDay {

    static final String SQL = """
            with freed as (
                delete from taken where owner = any(:freed)
            ), added as (
                insert into taken (centre_id, date, owner, service, start_minute, end_minute, from_minute, to_minute,
                                   by_staff, expires_at, holder)
                select :centre, :date, owner, service, (minutes[4 * n - 3]), (minutes[4 * n - 2]),
                       (minutes[4 * n - 1]), (minutes[4 * n]), staff, to_timestamp(expiry), holder
                from (select cast(:minutes as int[]) minutes) m,
                     unnest(cast(:owners as uuid[]), cast(:services as text[]), cast(:staff as boolean[]),
                            cast(:expiries as double precision[]), cast(:holders as uuid[]))
                         with ordinality as row (owner, service, staff, expiry, holder, n)
            )
            update centre_day set shape = :shape, fresh_until = cast(:fresh as timestamptz), free = cast(:free as jsonb)
            where centre_id = :centre and date = :date
            """;

    private WriteDay() {}

    /** Columns of the rows to add; minutes are four for each row. */
    record Added(
            UUID[] owners,
            String[] services,
            Integer[] minutes,
            Boolean[] byStaff,
            @Nullable Double[] expiries,
            @Nullable UUID[] holders) {}

    static Added added(DayBook book) {
        var added = book.added();
        return new Added(
                added.stream().map(Taken::owner).toArray(UUID[]::new),
                added.stream().map(one -> one.visit().service()).toArray(String[]::new),
                added.stream()
                        .flatMap(one -> java.util.stream.Stream.of(
                                one.start(),
                                one.end(),
                                one.visit().from(),
                                one.visit().to()))
                        .toArray(Integer[]::new),
                added.stream().map(one -> one.visit().byStaff()).toArray(Boolean[]::new),
                added.stream().map(one -> seconds(one.expiresAt())).toArray(Double[]::new),
                added.stream().map(Taken::holder).toArray(UUID[]::new));
    }

    static UUID[] freed(DayBook book) {
        return book.freed().toArray(UUID[]::new);
    }

    static long shape(DayBook book) {
        return book.shape();
    }

    static @Nullable Object freshUntil(DayBook book) {
        var fresh = book.freshUntil();
        return fresh == null ? null : fresh.atOffset(ZoneOffset.UTC);
    }

    /** {@code {"certificates":"3,3,2"}}; codes need no escaping. */
    static String free(DayBook book) {
        return book.freeTimes().entrySet().stream()
                .map(entry -> '"' + entry.getKey() + "\":\""
                        + Arrays.stream(entry.getValue())
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(","))
                        + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    static int @Nullable [] places(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var places = new int
                [written.isEmpty()
                        ? 0
                        : (int) written.chars().filter(c -> c == ',').count() + 1];
        var n = 0;
        for (var i = 0; i < written.length(); i++) {
            var c = written.charAt(i);
            if (c == ',') {
                n++;
            } else {
                places[n] = places[n] * 10 + c - '0';
            }
        }
        return places;
    }

    private static @Nullable Double seconds(@Nullable Instant instant) {
        return instant == null ? null : instant.getEpochSecond() + instant.getNano() / 1e9;
    }
}
