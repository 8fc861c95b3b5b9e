package org.changkai.booking.message.jdbc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.changkai.booking.calendar.ToldTime;
import org.changkai.booking.message.Kind;
import org.changkai.booking.message.Letter;
import org.changkai.booking.message.Sender.Channel;
import org.changkai.booking.message.Shown;
import org.changkai.platform.crypto.SecretBox;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

final class PostgresShown implements Shown {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SecretBox box;
    private final Clock clock;

    PostgresShown(JdbcClient jdbc, JsonMapper json, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.box = box;
        this.clock = clock;
    }

    /** By id, which grows with time. */
    @Override
    public List<Message> last(int limit) {
        return jdbc.sql("""
            select id, kind, channel, content, ended_at from message
            where state = 'SHOWN' and content is not null order by id desc limit ?
            """)
                .param(limit)
                .query((row, n) -> new Message(
                        row.getObject(1, UUID.class),
                        Kind.valueOf(row.getString(2)),
                        Channel.valueOf(row.getString(3)),
                        ToldTime.of(row.getObject(5, OffsetDateTime.class).toInstant(), clock.getZone()),
                        json.readValue(box.open(row.getBytes(4)), Letter.class)))
                .list();
    }
}
