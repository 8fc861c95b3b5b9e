package org.changkai.booking.appointment.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.Appointments.Earlier;
import org.changkai.booking.appointment.Appointments.PersonKeys;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** Locks a telephone number and reads what was booked with it before. */
final class ReadEarlier {

    private final JdbcOperations template;

    ReadEarlier(JdbcOperations template) {
        this.template = template;
    }

    /**
     * Two statements in one go; the second sees what was committed while the first waited. The hashes are listed one by one, one
     * for each data key: for an array of unknown length PostgreSQL would make a new plan each time.
     */
    List<Earlier> read(PersonKeys keys, Instant since, String except) {
        var sql = """
        select pg_advisory_xact_lock(?);
        select centre_id, services, status, date, end_at, changed_at, person_hash in (%1$s), orphaned or excused,
            reference, orphaned and status = 'BOOKED'
        from appointment
        where phone_hash in (%2$s) and reference <> ? and (end_at > ? or changed_at > ?)
            and not (replaced_by is not null and orphaned and status = 'BOOKED')
        """.formatted(marks(keys.people()), marks(keys.phones()));
        return Objects.requireNonNull(template.execute(sql, (PreparedStatementCallback<List<Earlier>>) statement -> {
            var n = 1;
            statement.setLong(n++, keys.lock());
            n = set(statement, n, keys.people());
            n = set(statement, n, keys.phones());
            statement.setString(n++, except);
            statement.setObject(n++, since.atOffset(ZoneOffset.UTC));
            statement.setObject(n, since.atOffset(ZoneOffset.UTC));
            statement.execute();
            statement.getMoreResults();
            var found = new ArrayList<Earlier>();
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    found.add(earlier(rows));
                }
            }
            return found;
        }));
    }

    private static String marks(List<byte[]> hashes) {
        return String.join(", ", Collections.nCopies(hashes.size(), "?"));
    }

    private static int set(PreparedStatement statement, int from, List<byte[]> hashes) throws SQLException {
        var n = from;
        for (var hash : hashes) {
            statement.setBytes(n++, hash);
        }
        return n;
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        return new Earlier(
                row.getString(9),
                row.getString(1),
                List.of((String[]) row.getArray(2).getArray()),
                Appointment.Status.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getBoolean(10));
    }
}
