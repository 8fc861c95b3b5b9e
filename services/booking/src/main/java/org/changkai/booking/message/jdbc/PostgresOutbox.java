package org.changkai.booking.message.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.changkai.booking.calendar.ToldTime;
import org.changkai.booking.message.Kind;
import org.changkai.booking.message.Letter;
import org.changkai.booking.message.Outbox;
import org.changkai.booking.message.Sender.Channel;
import org.changkai.platform.commit.jdbc.WritesWithCommit;
import org.changkai.platform.crypto.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

final class PostgresOutbox implements Outbox {

    /** What a message said is deleted with the visit's contact, and may have ceased to be so: then nobody can send it again. */
    private static final String DEAD = """
        select id, kind, channel, subject, centre_id, attempts, error, made_at from given_up(?)
        """;

    /** Ids that grow with time are written side by side. */
    private static final String ONE = "(uuidv7(), ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final WritesWithCommit writes;
    private final JsonMapper json;
    private final SecretBox box;
    private final Clock clock;

    PostgresOutbox(JdbcClient jdbc, WritesWithCommit writes, JsonMapper json, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.json = json;
        this.box = box;
        this.clock = clock;
    }

    @Override
    public void write(List<Written> messages, Instant now) {
        var all = String.join(", ", Collections.nCopies(messages.size(), ONE));
        var sql = """
        insert into message (id, kind, subject, sequence, channel, centre_id, content, due_at, not_after, made_at)
        values %s on conflict (subject, kind, sequence, channel) do nothing
        """.formatted(all);
        writes.add(sql, (statement, from) -> {
            var n = from;
            for (var one : messages) {
                n = set(statement, n, one, now);
            }
            return n;
        });
    }

    /** What this transaction has written is there by then. */
    private StatementSpec sql(String sql) {
        writes.sendNow();
        return jdbc.sql(sql);
    }

    private int set(PreparedStatement statement, int from, Written one, Instant now) throws SQLException {
        var n = from;
        var notAfter = one.notAfter();
        statement.setString(n++, one.kind().name());
        statement.setString(n++, one.subject());
        statement.setInt(n++, one.sequence());
        statement.setString(n++, one.channel().name());
        statement.setString(n++, one.centre());
        statement.setBytes(n++, box.seal(json.writeValueAsBytes(one.letter())));
        statement.setObject(n++, utc(one.dueAt()));
        statement.setObject(n++, notAfter == null ? null : utc(notAfter), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setObject(n++, utc(now));
        return n;
    }

    @Override
    public void takeBack(String subject, List<Kind> kinds) {
        sql("delete from message where subject = ? and kind = any(?) and state = 'WAITING'")
                .params(subject, kinds.stream().map(Kind::name).toArray(String[]::new))
                .update();
    }

    @Override
    public void forget(String subject, Kind kind) {
        sql("delete from message where subject = ? and kind = ?")
                .params(subject, kind.name())
                .update();
    }

    @Override
    public List<String> toldButSeatedAgain(Instant now) {
        return sql("""
            select distinct a.reference from message m join appointment a on a.reference = m.subject
            where m.kind = 'ORPHANED' and m.state in ('SENT', 'SHOWN') and m.sequence = a.sequence
                and not a.orphaned and a.status = 'BOOKED' and a.start_at > ? and a.contact is not null
            limit 500
            """).param(utc(now)).query((row, n) -> row.getString(1)).list();
    }

    @Override
    public List<String> untoldOrphans(Instant now) {
        return sql("""
            select a.reference from appointment a
            where a.orphaned and a.status = 'BOOKED' and a.start_at > ? and a.contact is not null
                and not exists (select from message m where m.subject = a.reference
                    and m.kind = 'ORPHANED' and m.sequence = a.sequence)
            order by a.start_at limit 500
            """).param(utc(now)).query((row, n) -> row.getString(1)).list();
    }

    @Override
    public void takeBackWhatFitsAgain() {
        sql("""
            delete from message m using appointment a
            where m.kind = 'ORPHANED' and m.state = 'WAITING' and a.reference = m.subject and not a.orphaned
            """).update();
    }

    @Override
    public List<Leased> lease(int most, Instant now, Duration lease) {
        return sql("""
            update message set attempts = attempts + 1, leased_until = ? where id in (
                select id from message
                where state = 'WAITING' and due_at <= ? and (leased_until is null or leased_until <= ?)
                order by due_at limit ? for update skip locked)
            returning id, kind, channel, not_after, attempts, content,
                kind = 'REMINDER' and exists (select from appointment a where a.reference = message.subject and a.orphaned)
            """)
                .params(utc(now.plus(lease)), utc(now), utc(now), most)
                .query((row, n) -> new Leased(
                        row.getObject(1, UUID.class),
                        Kind.valueOf(row.getString(2)),
                        Channel.valueOf(row.getString(3)),
                        instant(row, 4),
                        row.getInt(5),
                        json.readValue(box.open(row.getBytes(6)), Letter.class),
                        row.getBoolean(7)))
                .list();
    }

    @Override
    public void sent(List<UUID> ids, Instant now) {
        end(ids, "SENT", now);
    }

    @Override
    public void dropped(List<UUID> ids, Instant now) {
        end(ids, "DROPPED", now);
    }

    private void end(List<UUID> ids, String state, Instant now) {
        if (ids.isEmpty()) {
            return;
        }
        sql("update message set state = ?, content = null, ended_at = ? where id = any(?)")
                .params(state, utc(now), ids.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void shown(List<UUID> ids, Instant now) {
        if (ids.isEmpty()) {
            return;
        }
        sql("update message set state = 'SHOWN', ended_at = ? where id = any(?)")
                .params(utc(now), ids.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void again(UUID id, Instant due, String reason) {
        sql("""
            update message set due_at = ?, leased_until = null, error = ? where id = ? and state = 'WAITING'
            """).params(utc(due), reason, id).update();
    }

    @Override
    public void dead(UUID id, String reason, Instant now) {
        sql("update message set state = 'DEAD', error = ?, ended_at = ? where id = ?")
                .params(reason, utc(now), id)
                .update();
    }

    @Override
    public List<Dead> deadOf(String centre, Instant now, int limit) {
        return sql(DEAD + "where centre_id = ? order by made_at desc limit ?")
                .params(utc(now), centre, limit)
                .query(this::dead)
                .list();
    }

    @Override
    public @Nullable Dead findDead(UUID id, Instant now) {
        return sql(DEAD + "where id = ?")
                .params(utc(now), id)
                .query(this::dead)
                .optional()
                .orElse(null);
    }

    @Override
    public void revive(UUID id, Instant now) {
        sql("""
            update message set state = 'WAITING', attempts = 0, due_at = ?, leased_until = null, ended_at = null
            where id = ? and state = 'DEAD' and content is not null
            """).params(utc(now), id).update();
    }

    @Override
    public Load load(Instant now) {
        return sql("""
            select (select count(*) from message where state = 'DEAD'),
                   coalesce((select extract(epoch from ? - min(due_at)) from message
                       where state = 'WAITING' and due_at <= ?), 0)
            """)
                .params(utc(now), utc(now))
                .query((row, n) -> new Load(row.getLong(1), row.getDouble(2)))
                .single();
    }

    private Dead dead(ResultSet row, int number) throws SQLException {
        return new Dead(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                row.getString("subject"),
                row.getString("centre_id"),
                row.getInt("attempts"),
                row.getString("error"),
                ToldTime.of(row.getObject("made_at", OffsetDateTime.class).toInstant(), clock.getZone()));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
