package org.changkai.registry.feed;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.changkai.platform.feed.Bell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends to the change log, in one statement however many have changed. What followers are told is written once, in
 * the views {@code *_event}. Call it in the transaction of the change and after it.
 */
public final class Announcements {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Bell bell;

    Announcements(JdbcClient jdbc, Clock clock, Bell bell) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bell = bell;
    }

    public void areasSaved(Collection<String> codes) {
        saved("area-saved", "area_event", codes);
    }

    public void areasClosed(Collection<String> codes) {
        gone("area-closed", "code", codes);
    }

    /** Tells anew of the organizations and centres in these areas, whose path has another name now. */
    public void placesRenamed(Collection<String> codes) {
        if (!codes.isEmpty()) {
            organizationsSaved(within("organization", codes));
            centresSaved(within("centre", codes));
        }
    }

    private List<String> within(String table, Collection<String> codes) {
        return jdbc.sql("select id from %s where removed_at is null and area_stems(area_code) && cast(? as text[])"
                        .formatted(table))
                .param(codes.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }

    public void organizationsSaved(Collection<String> ids) {
        saved("organization-saved", "organization_event", ids);
    }

    public void organizationsRemoved(Collection<String> ids) {
        gone("organization-removed", "id", ids);
    }

    public void centresSaved(Collection<String> ids) {
        saved("centre-saved", "centre_event", ids);
    }

    public void centresRemoved(Collection<String> ids) {
        gone("centre-removed", "id", ids);
    }

    private void saved(String type, String view, Collection<String> ids) {
        append("""
                insert into change_record (type, subject, time, data)
                select ?, id, ?, data from %s where id = any (?) order by id
                """.formatted(view), type, ids);
    }

    private void gone(String type, String key, Collection<String> ids) {
        append("""
                insert into change_record (type, subject, time, data)
                select ?, id, ?, jsonb_build_object('%s', id) from unnest(?) id order by id
                """.formatted(key), type, ids);
    }

    private void append(String sql, String type, Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("a change is recorded in the transaction that makes it");
        }
        jdbc.sql(sql)
                .param(type)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(ids.toArray(String[]::new))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new Ring(bell));
    }

    private record Ring(Bell bell) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            bell.ring();
        }
    }
}
