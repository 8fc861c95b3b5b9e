package org.changkai.local.bench.booking;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Fills booking's database with appointments as it would have written them itself, but for the names: one at a time of a
 * centre's day, so that all have a place. The days' free times are left to booking, which writes them when it first reads a
 * day whose plan it does not recognise.
 */
final class OpenAppointments {

    private static final String FILL = """
        with made as (
            select gen_random_uuid() owner, centre, cast(day as date) date,
                   case when n < 20 then 510 + 10 * n else 870 + 10 * (n - 20) end as minute
            from unnest(cast(? as text[])) centre, unnest(cast(? as text[])) day, generate_series(0, ? - 1) n
        ), seat as (
            insert into taken (centre_id, date, owner, service, start_minute, end_minute, from_minute, to_minute, by_staff)
            select centre, date, owner, ?, minute, minute + 10, minute, minute + 10, false from made
        )
        insert into appointment (reference, owner, centre_id, date, services, start_at, end_at, status, by_staff,
                                 secret_hash, phone_hash, person_hash, made_at, changed_at)
        select 'B' || upper(substr(md5(owner::text), 1, 15)), owner, centre, date, array[?],
               (date + minute * interval '1 minute') at time zone 'Asia/Shanghai',
               (date + (minute + 10) * interval '1 minute') at time zone 'Asia/Shanghai',
               'BOOKED', false, sha256(owner::text::bytea), sha256(('p' || owner)::bytea), sha256(('q' || owner)::bytea),
               now(), now()
        from made
        """;

    private static final String DAYS = """
        insert into centre_day (centre_id, date, shape)
        select centre, cast(day as date), -1
        from unnest(cast(? as text[])) centre, unnest(cast(? as text[])) day
        on conflict (centre_id, date) do update set shape = -1
        """;

    private static final int CENTRES_AT_ONCE = 25;

    private OpenAppointments() {}

    /** At most 38 a day and centre; the number written. */
    static long fill(Connection database, List<String> centres, List<String> dates, int each) throws SQLException {
        long written = 0;
        for (int from = 0; from < centres.size(); from += CENTRES_AT_ONCE) {
            List<String> some = centres.subList(from, Math.min(from + CENTRES_AT_ONCE, centres.size()));
            Array asked = database.createArrayOf("text", some.toArray());
            Array days = database.createArrayOf("text", dates.toArray());
            try (PreparedStatement fill = database.prepareStatement(FILL);
                    PreparedStatement book = database.prepareStatement(DAYS)) {
                fill.setArray(1, asked);
                fill.setArray(2, days);
                fill.setInt(3, each);
                fill.setString(4, Town.SERVICE);
                fill.setString(5, Town.SERVICE);
                written += fill.executeUpdate();
                book.setArray(1, asked);
                book.setArray(2, days);
                book.executeUpdate();
            }
        }
        try (PreparedStatement analyze = database.prepareStatement("analyze")) {
            analyze.execute();
        }
        return written;
    }
}
