package org.changkai.booking.waitlist.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.waitlist.Entry;
import org.changkai.booking.waitlist.Entry.Offered;
import org.changkai.booking.waitlist.Entry.Status;
import org.changkai.booking.waitlist.Wish;
import org.jspecify.annotations.Nullable;

/** Reads an entry with its wishes and its open offer from one row. */
record ReadEntry() {

    static final String SELECT = """
        select e.reference, e.centre_id, e.service, e.status, e.missed, e.priority, e.made_at, e.appointment,
               e.secret_hash, o.hold, o.date, o.start_minute, o.end_minute, o.expires_at,
               (select string_agg(w.first_date || ' ' || w.last_date || ' ' || w.from_minute || ' ' || w.to_minute,
                    ';' order by w.first_date, w.from_minute) from waitlist_wish w where w.entry = e.reference)
                   as wishes
        from waitlist_entry e left join waitlist_offer o on o.entry = e.reference and o.outcome = 'OPEN'
        """;

    Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("reference"),
                row.getString("centre_id"),
                row.getString("service"),
                wishes(row.getString("wishes")),
                Status.valueOf(row.getString("status")),
                row.getInt("missed"),
                row.getBoolean("priority"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                offer(row),
                row.getString("appointment"));
    }

    private static @Nullable Offered offer(ResultSet row) throws SQLException {
        var hold = row.getObject("hold", UUID.class);
        if (hold == null) {
            return null;
        }
        var date = row.getObject("date", LocalDate.class);
        return new Offered(
                hold,
                date.atTime(Span.time(row.getInt("start_minute"))),
                date.atTime(Span.time(row.getInt("end_minute"))),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static List<Wish> wishes(String written) {
        var wishes = new ArrayList<Wish>();
        for (var one : written.split(";", -1)) {
            var parts = one.split(" ", -1);
            wishes.add(new Wish(
                    LocalDate.parse(parts[0]),
                    LocalDate.parse(parts[1]),
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3])));
        }
        return wishes;
    }
}
