package org.changkai.booking.appointment.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.changkai.booking.appointment.Openings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

record PostgresOpenings(JdbcClient jdbc) implements Openings {

    @Override
    public List<Opening> read(Instant from, Instant to, long before, @Nullable String account, int limit) {
        return jdbc.sql("""
            select o.id, o.opened_at, o.account, o.reference, a.centre_id, c.name
            from contact_opened o left join appointment a on a.reference = o.reference
                left join centre c on c.id = a.centre_id
            where o.opened_at >= :from and o.opened_at < :to and o.id < :before
                and (cast(:account as text) is null or o.account = :account)
            order by o.id desc limit :limit
            """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("before", before)
                .param("account", account)
                .param("limit", limit)
                .query((row, n) -> new Opening(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }
}
