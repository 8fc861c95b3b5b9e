package org.changkai.booking.day.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import org.changkai.booking.day.DayBook;
import org.changkai.booking.day.Taken;
import org.changkai.platform.commit.jdbc.WritesWithCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** Writes a day in one go to the database: what was freed, what was taken, and the free times. */
final class WriteDay {

    private static final String FREED = "delete from taken where owner = any(?);";

    private static final String ADDED = """
        insert into taken (centre_id, date, owner, service, start_minute, end_minute, from_minute, to_minute,
                           by_staff, expires_at, holder, area)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
        """;

    private static final String DAY = """
        update centre_day set shape = ?, fresh_until = ?, free = cast(? as jsonb) where centre_id = ? and date = ?
        """;

    private final JdbcOperations template;
    private final WritesWithCommit writes;

    WriteDay(JdbcOperations template, WritesWithCommit writes) {
        this.template = template;
        this.writes = writes;
    }

    void write(DayBook book) {
        template.execute(sql(book), (PreparedStatementCallback<Boolean>) statement -> {
            set(statement, 1, book);
            return statement.execute();
        });
    }

    void writeLast(DayBook book) {
        writes.add(sql(book), (statement, from) -> set(statement, from, book));
    }

    private static String sql(DayBook book) {
        return (book.freed().isEmpty() ? "" : FREED)
                + String.join("", Collections.nCopies(book.added().size(), ADDED))
                + DAY;
    }

    private static int set(PreparedStatement statement, int from, DayBook book) throws SQLException {
        var n = from;
        if (!book.freed().isEmpty()) {
            var freed = book.freed().toArray(UUID[]::new);
            statement.setArray(n++, statement.getConnection().createArrayOf("uuid", freed));
        }
        for (var taken : book.added()) {
            n = added(statement, n, book, taken);
        }
        statement.setLong(n++, book.shape());
        instant(statement, n++, book.freshUntil());
        statement.setString(n++, free(book));
        statement.setString(n++, book.centre().centre().id());
        statement.setObject(n++, book.date());
        return n;
    }

    private static int added(PreparedStatement statement, int from, DayBook book, Taken taken) throws SQLException {
        var n = from;
        statement.setString(n++, book.centre().centre().id());
        statement.setObject(n++, book.date());
        statement.setObject(n++, taken.owner());
        statement.setString(n++, taken.visit().service());
        statement.setInt(n++, taken.start());
        statement.setInt(n++, taken.end());
        statement.setInt(n++, taken.visit().from());
        statement.setInt(n++, taken.visit().to());
        statement.setBoolean(n++, taken.visit().byStaff());
        instant(statement, n++, taken.expiresAt());
        statement.setObject(n++, taken.holder(), Types.OTHER);
        statement.setString(n++, taken.area());
        return n;
    }

    private static void instant(PreparedStatement statement, int n, @Nullable Instant instant) throws SQLException {
        OffsetDateTime at = instant == null ? null : instant.atOffset(ZoneOffset.UTC);
        statement.setObject(n, at, Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** {@code {"certificates":"3,3,2"}}; codes need no escaping. */
    private static String free(DayBook book) {
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
}
