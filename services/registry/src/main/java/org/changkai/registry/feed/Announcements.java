package org.changkai.registry.feed;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.changkai.platform.feed.ChangeLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.util.RawValue;

/**
 * Appends to the change log, in one go however many have changed. What followers are told is written once, in
 * the views {@code *_event}. Call it in the transaction of the change and after it.
 */
public final class Announcements {

    private final JdbcClient jdbc;
    private final ChangeLog changes;

    Announcements(JdbcClient jdbc, ChangeLog changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    public void areasSaved(Collection<String> codes) {
        saved("area-saved", "area_event", codes);
    }

    public void areasClosed(Collection<String> codes) {
        gone("area-closed", "code", codes);
    }

    /**
     * Tells anew of the organizations and centres in areas whose path has another name now. They show it, so each has a
     * new revision: who has kept the old one is not told that nothing has changed.
     *
     * @param areas in which nothing else lies
     * @param larger other areas, each to the greatest code in it
     */
    public void placesRenamed(Collection<String> areas, SortedMap<String, String> larger) {
        if (!areas.isEmpty() || !larger.isEmpty()) {
            organizationsSaved(revised("organization", areas, larger));
            centresSaved(revised("centre", areas, larger));
        }
    }

    /**
     * An edition may rename thousands of areas: each is looked up in the index on codes, for comparing every place with all
     * of them takes longer than the rest of the import. All that is found is locked in one order, that of the ids.
     */
    private List<String> revised(String table, Collection<String> areas, SortedMap<String, String> larger) {
        return jdbc.sql("""
            with found as (
                select id from %1$s where removed_at is null and area_code = any (cast(? as text[]))
                union all
                select id from unnest(cast(? as text[]), cast(? as text[])) area (code, greatest_within)
                    join %1$s on area_code between area.code and area.greatest_within
                where removed_at is null),
            within as (
                select id from %1$s where removed_at is null and id = any (array(select id from found))
                order by id for update)
            update %1$s set revision = revision + 1 from within where %1$s.id = within.id returning %1$s.id
            """.formatted(table))
                .param(areas.toArray(String[]::new))
                .param(larger.keySet().toArray(String[]::new))
                .param(larger.values().toArray(String[]::new))
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
        var data = new LinkedHashMap<String, RawValue>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, data from %s where id = any (?) order by id".formatted(view))
                    .param(ids.toArray(String[]::new))
                    .query((row, n) -> data.put(row.getString(1), new RawValue(row.getString(2))))
                    .list();
        }
        changes.appendAll(type, data);
    }

    private void gone(String type, String key, Collection<String> ids) {
        var data = new LinkedHashMap<String, Map<String, String>>();
        ids.stream().sorted().forEach(id -> data.put(id, Map.of(key, id)));
        changes.appendAll(type, data);
    }
}
