package org.changkai.booking.appointment.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.booking.appointment.Replacements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

record PostgresReplacements(JdbcClient jdbc) implements Replacements {

    private static final String ENDED_OR_ENDING = "(status = 'CANCELLED' or orphaned and status = 'BOOKED')";

    @Override
    public boolean mark(String displaced, String by) {
        return jdbc.sql("""
            update appointment set replaced_by = ? where reference = (
                select reference from appointment
                where reference = ? and orphaned and status = 'BOOKED' and replaced_by is null
                for update skip locked)
            """).params(by, displaced).update() == 1;
    }

    @Override
    public List<String> toEnd(Instant now) {
        return jdbc.sql("""
            select reference from appointment
            where replaced_by is not null and status = 'BOOKED' and orphaned and end_at > ? order by reference limit 100
            """)
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Override
    public void release(String displaced) {
        jdbc.sql("update appointment set replaced_by = null where reference = ?")
                .param(displaced)
                .update();
    }

    @Override
    public Map<String, String> of(Collection<String> displaced) {
        var found = new HashMap<String, String>();
        jdbc.sql(
                        "select reference, replaced_by from appointment where reference = any(?) and replaced_by is not null and "
                                + ENDED_OR_ENDING)
                .param(displaced.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), row.getString(2));
                });
        return found;
    }

    @Override
    public @Nullable String replacedBy(String reference) {
        return jdbc.sql("select reference from appointment where replaced_by = ? and " + ENDED_OR_ENDING)
                .param(reference)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
