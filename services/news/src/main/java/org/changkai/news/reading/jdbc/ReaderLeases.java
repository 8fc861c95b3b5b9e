package org.changkai.news.reading.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements of a lease, on a connection that it has to itself. */
record ReaderLeases(UUID replica, Duration lease) {

    /** Listens to changes, forgets replicas that were gone long ago and makes a row for this one. */
    void register(Connection connection, String channel) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + channel);
            statement.execute("delete from reader_replica where until < now() - interval '1 hour'");
        }
        try (var insert = connection.prepareStatement("""
            insert into reader_replica (id, seen, until) values (?, 0, clock_timestamp())
            on conflict (id) do update set until = clock_timestamp()
            """)) {
            insert.setObject(1, replica);
            insert.executeUpdate();
        }
    }

    void leave(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("delete from reader_replica where id = ?")) {
            delete.setObject(1, replica);
            delete.executeUpdate();
        }
    }

    long version(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select version from paper_version")) {
            return number(select);
        }
    }

    List<String> changes(Connection connection, long after, long until) throws SQLException {
        try (var select = connection.prepareStatement(
                "select distinct slug from paper_change where version > ? and version <= ?")) {
            select.setLong(1, after);
            select.setLong(2, until);
            var slugs = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    slugs.add(rows.getString(1));
                }
            }
            return slugs;
        }
    }

    /** Promises that everything up to this version was forgotten; how far all others have come that hold a lease. */
    long promise(Connection connection, long seen) throws SQLException {
        try (var promise = connection.prepareStatement("""
            with mine as (
                update reader_replica set seen = ?, until = clock_timestamp() + ? * interval '1 millisecond'
                where id = ?)
            select coalesce(min(seen), ?) from reader_replica where id <> ? and until > clock_timestamp()
            """)) {
            promise.setLong(1, seen);
            promise.setLong(2, lease.toMillis());
            promise.setObject(3, replica);
            promise.setLong(4, Long.MAX_VALUE);
            promise.setObject(5, replica);
            return number(promise);
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
