package org.changkai.registry.centre.jdbc;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.centre.Centre;
import org.changkai.registry.centre.CentreDraft;
import org.changkai.registry.centre.Centres;
import org.changkai.registry.feed.Announcements;
import org.changkai.registry.imports.Saved;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes one centre as it writes thousands: a set is laid beside the table, and only what differs is written. */
final class JdbcCentres implements Centres {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Announcements announcements;

    JdbcCentres(JdbcClient jdbc, JsonMapper json, Clock clock, Announcements announcements) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.announcements = announcements;
    }

    @Override
    public Optional<Centre> find(String id) {
        return jdbc.sql("select data from centre_event where id = ?")
                .param(id)
                .query((row, n) -> json.readValue(row.getString(1), Centre.class))
                .optional();
    }

    @Override
    public List<Centre> list(Filter filter, @Nullable String after, int limit) {
        var area = filter.area();
        var words = filter.words();
        return jdbc.sql("""
                        select data from centre_event where id in (
                            select id from centre
                            where removed_at is null and id > :after
                              and (cast(:area as text) is null or area_code between :area and :lastArea)
                              and (cast(:kind as text) is null or kind = :kind)
                              and (cast(:service as text) is null or services @> array[cast(:service as text)])
                              and (cast(:accessible as text) is null
                                   or accessibility && case when :accessible = 'true'
                                       then array['step-free', 'wheelchair'] else array[cast(:accessible as text)] end)
                              and (cast(:organization as text) is null or organization_id = :organization)
                              and (cast(:words as text) is null or name like :words or address like :words)
                            order by id limit :limit)
                        order by id
                        """)
                .param("after", after == null ? "" : after)
                .param("area", area, Types.VARCHAR)
                .param("lastArea", area == null ? null : new AreaCode(area).last(), Types.VARCHAR)
                .param("kind", filter.kind() == null ? null : filter.kind().name(), Types.VARCHAR)
                .param("service", filter.service(), Types.VARCHAR)
                .param("accessible", filter.accessible(), Types.VARCHAR)
                .param("organization", filter.organization(), Types.VARCHAR)
                .param(
                        "words",
                        words == null ? null : "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%",
                        Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> json.readValue(row.getString(1), Centre.class))
                .list();
    }

    @Override
    public Map<String, String> areasOf(Collection<String> ids) {
        var areas = new HashMap<String, String>();
        jdbc.sql("select id, area_code from centre where removed_at is null and id = any (?)")
                .param(ids.toArray(String[]::new))
                .query((row, n) -> areas.put(row.getString(1), row.getString(2)))
                .list();
        return areas;
    }

    @Override
    public Optional<Held> hold(String id) {
        return jdbc.sql("select area_code, revision from centre where id = ? and removed_at is null for update")
                .param(id)
                .query((row, n) -> new Held(row.getString(1), row.getLong(2)))
                .optional();
    }

    private record Written(String id, boolean created) {}

    @Override
    public Saved save(Collection<CentreDraft> drafts, String by) {
        var written = jdbc.sql("""
                        with draft as (
                            select * from jsonb_to_recordset(cast(:drafts as jsonb)) as d(id text, kind text, name text,
                                "areaCode" text, "organizationId" text, address text, lat double precision,
                                lon double precision, phone text, zones text[], services text[], "openingHours" text,
                                accessibility text[], languages text[], "homeVisits" boolean)
                        ), written as (
                            insert into centre as c (id, kind, name, area_code, organization_id, address, lat, lon, phone,
                                zones, services, opening_hours, accessibility, languages, home_visits)
                            select * from draft order by id
                            on conflict (id) do update set kind = excluded.kind, name = excluded.name,
                                area_code = excluded.area_code, organization_id = excluded.organization_id,
                                address = excluded.address, lat = excluded.lat, lon = excluded.lon,
                                phone = excluded.phone, zones = excluded.zones, services = excluded.services,
                                opening_hours = excluded.opening_hours, accessibility = excluded.accessibility,
                                languages = excluded.languages, home_visits = excluded.home_visits,
                                revision = c.revision + 1, removed_at = null
                            where (c.kind, c.name, c.area_code, c.organization_id, c.address, c.lat, c.lon, c.phone,
                                    c.zones, c.services, c.opening_hours, c.accessibility, c.languages, c.home_visits,
                                    c.removed_at)
                                is distinct from (excluded.kind, excluded.name, excluded.area_code,
                                    excluded.organization_id, excluded.address, excluded.lat, excluded.lon,
                                    excluded.phone, excluded.zones, excluded.services, excluded.opening_hours,
                                    excluded.accessibility, excluded.languages, excluded.home_visits, null::timestamptz)
                            returning new.id, old.id is null or old.removed_at is not null as created,
                                case when old.id is not null then to_jsonb(old) end as before, to_jsonb(new) as after
                        ), remembered as (
                            insert into history (subject_kind, subject, at, by, before, after)
                            select 'centre', id, :now, :by, before, after from written
                        )
                        select id, created from written
                        """)
                .param("drafts", json.writeValueAsString(drafts))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query((row, n) -> new Written(row.getString(1), row.getBoolean(2)))
                .list();
        announcements.centresSaved(written.stream().map(Written::id).toList());
        var created = new HashSet<String>();
        var changed = new HashSet<String>();
        written.forEach(one -> (one.created() ? created : changed).add(one.id()));
        return new Saved(created, changed);
    }

    @Override
    public void remove(String id, String by) {
        jdbc.sql("""
                        with gone as (
                            update centre set removed_at = :now, revision = revision + 1
                            where id = :id and removed_at is null
                            returning old.id, to_jsonb(old) as before
                        )
                        insert into history (subject_kind, subject, at, by, before)
                        select 'centre', id, :now, :by, before from gone
                        """)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        announcements.centresRemoved(List.of(id));
    }
}
