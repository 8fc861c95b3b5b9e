package org.changkai.registry.centre.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.changkai.registry.area.AreaLines;
import org.changkai.registry.area.Areas;
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

    /** A centre as its own row tells it; the areas it lies in are read for all of a list at once. */
    private static final String ROW = """
        select id, kind, name, mongolian_name as "mongolianName", cyrillic_name as "cyrillicName",
            area_code as "areaCode", '[]'::json as "areaPath", organization_id as "organizationId", address, lat, lon,
            phone, phones, zones, services, opening_hours as "openingHours", accessibility, languages,
            home_visits as "homeVisits", photos, revision as version
        from centre
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Areas areas;
    private final Clock clock;
    private final Announcements announcements;

    JdbcCentres(JdbcClient jdbc, JsonMapper json, Areas areas, Clock clock, Announcements announcements) {
        this.jdbc = jdbc;
        this.json = json;
        this.areas = areas;
        this.clock = clock;
        this.announcements = announcements;
    }

    @Override
    public Optional<Centre> find(String id) {
        var one = jdbc.sql("select to_json(one) from (" + ROW + " where removed_at is null and id = ?) one")
                .param(id);
        return read(one).stream().findFirst();
    }

    @Override
    public List<Centre> list(Filter filter, @Nullable After after, int limit) {
        var query = new CentreQuery(filter, after);
        var several = jdbc.sql("select to_json(chosen) from (" + ROW + query.where() + " limit :limit) chosen")
                .params(query.parameters())
                .param("limit", limit);
        return read(several);
    }

    private List<Centre> read(JdbcClient.StatementSpec question) {
        var found = question.query((row, n) -> json.readValue(row.getString(1), Centre.class))
                .list();
        var lines = new AreaLines(areas, found.stream().map(Centre::areaCode).toList());
        return found.stream()
                .map(centre -> centre.in(lines.line(centre.areaCode(), Centre.AreaName::new)))
                .toList();
    }

    @Override
    public Map<String, Held> held(Collection<String> ids) {
        var held = new HashMap<String, Held>();
        jdbc.sql("select id, area_code, organization_id, revision from centre where removed_at is null and id ="
                        + " any (?)")
                .param(ids.toArray(String[]::new))
                .query((row, n) -> held.put(row.getString("id"), held(row)))
                .list();
        return held;
    }

    @Override
    public Optional<Held> hold(String id) {
        return jdbc.sql("""
            select area_code, organization_id, revision from centre
            where id = ? and removed_at is null for update
            """).param(id).query((row, n) -> held(row)).optional();
    }

    @Override
    public Optional<Last> last(String id) {
        return jdbc.sql("select name, removed_at, area_code, organization_id, revision from centre where id = ?")
                .param(id)
                .query((row, n) -> new Last(row.getString("name"), row.getTimestamp("removed_at") != null, held(row)))
                .optional();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(row.getString("area_code"), row.getString("organization_id"), row.getLong("revision"));
    }

    private record Written(String id, boolean created) {}

    @Override
    public Saved save(Collection<CentreDraft> drafts, String by) {
        var written = jdbc.sql("""
            with draft as (
                select * from json_to_recordset(cast(:drafts as json)) as d(id text, kind text, name text,
                    "mongolianName" text, "cyrillicName" text, "areaCode" text, "organizationId" text, address text, lat double precision,
                    lon double precision, phone text, zones text[], services text[], "openingHours" text,
                    accessibility text[], languages text[], "homeVisits" boolean, photos text[],
                    phones text[])
            ), differing as (
                select * from draft
                except
                select id, kind, name, mongolian_name, cyrillic_name, area_code, organization_id, address, lat, lon,
                    phone, zones, services, opening_hours, accessibility, languages, home_visits, photos, phones
                from centre where removed_at is null and id in (select id from draft)
            ), written as (
                insert into centre as c (id, kind, name, mongolian_name, cyrillic_name, area_code, organization_id,
                    address, lat, lon, phone, zones, services, opening_hours, accessibility, languages,
                    home_visits, photos, phones)
                select * from differing order by id
                on conflict (id) do update set kind = excluded.kind, name = excluded.name,
                    mongolian_name = excluded.mongolian_name, cyrillic_name = excluded.cyrillic_name,
                    area_code = excluded.area_code, organization_id = excluded.organization_id,
                    address = excluded.address, lat = excluded.lat, lon = excluded.lon,
                    phone = excluded.phone, zones = excluded.zones, services = excluded.services,
                    opening_hours = excluded.opening_hours, accessibility = excluded.accessibility,
                    languages = excluded.languages, home_visits = excluded.home_visits,
                    photos = excluded.photos, phones = excluded.phones,
                    revision = c.revision + 1, removed_at = null
                where (c.kind, c.name, c.mongolian_name, c.cyrillic_name, c.photos, c.phones, c.area_code, c.organization_id, c.address, c.lat, c.lon, c.phone,
                        c.zones, c.services, c.opening_hours, c.accessibility, c.languages, c.home_visits,
                        c.removed_at)
                    is distinct from (excluded.kind, excluded.name, excluded.mongolian_name,
                        excluded.cyrillic_name, excluded.photos, excluded.phones, excluded.area_code,
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
