package org.changkai.registry.area.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.changkai.registry.area.AreaChange;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.area.AreaEditions;
import org.changkai.registry.area.AreaLevel;
import org.changkai.registry.area.AreaRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares sets, never rows one by one: the edition is laid beside what holds on its first day, and only what differs
 * is written.
 */
final class JdbcAreaEditions implements AreaEditions {

    private static final long LOCK = 0x6172656173L;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcAreaEditions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, n) -> 1)
                .single();
    }

    @Override
    public List<AreaChange> write(LocalDate validFrom, @Nullable String complete, List<AreaRow> rows, String by) {
        stage(rows);
        compare(validFrom, complete);
        comparePositions();
        keepWhatLaterEditionsSay();
        endWhatDiffers(validFrom);
        beginWhatIsNew(validFrom);
        remember(validFrom, by);
        savePositions();
        noteEdition(validFrom, complete, by);
        return changes();
    }

    private void stage(List<AreaRow> rows) {
        run("drop table if exists area_row, area_difference, area_moved, area_turn, area_relinked");
        jdbc.sql("""
                        create temporary table area_row on commit drop as
                        select * from jsonb_to_recordset(cast(? as jsonb)) as r(code text, level text, name text,
                            "parentCode" text, "urbanRuralType" text, lat double precision, lon double precision)
                        """).param(json.writeValueAsString(rows)).update();
        run("create index on area_row (code collate \"C\")");
        run("analyze area_row");
    }

    /** One row per code that differs: what held until now (old_*), what holds from now on (new_*), and until when. */
    private void compare(LocalDate validFrom, @Nullable String complete) {
        var first = complete == null ? "~" : complete; // after every code: nothing lies in an empty range
        var last = complete == null ? "~" : new AreaCode(complete).last();
        jdbc.sql("""
                        create temporary table area_difference on commit drop as
                        select coalesce(r.code, v.code) collate "C" as code, (
                                select min(e.valid_from) from area_edition e
                                where e.valid_from > :day
                                  and starts_with(coalesce(r.code, v.code), area_stem(e.complete))
                            ) as next_edition, (
                                select min(l.valid_from) from area_version l
                                where l.code = coalesce(r.code, v.code) and l.valid_from > :day
                            ) as next_version,
                            v.valid_from as old_from, v.valid_to as old_to, v.level as old_level, v.name as old_name,
                            v.parent_code as old_parent_code, v.urban_rural_type as old_urban_rural_type,
                            r.level as new_level, r.name as new_name,
                            r."parentCode" as new_parent_code, r."urbanRuralType" as new_urban_rural_type
                        from area_row r
                        full join (
                            select * from area_version
                            where valid_from <= :day and (valid_to is null or valid_to > :day)
                              and (code in (select code from area_row) or code between :first and :last)
                        ) v on v.code = r.code
                        where (v.level, v.name, v.parent_code, v.urban_rural_type)
                            is distinct from (r.level, r.name, r."parentCode", r."urbanRuralType")
                        """)
                .param("day", validFrom)
                .param("first", first)
                .param("last", last)
                .update();
    }

    /** Positions belong to places and not to editions, so they are compared apart. */
    private void comparePositions() {
        run("""
                create temporary table area_moved on commit drop as
                select r.code collate "C" as code, r.level, r.name, r."parentCode" as parent_code,
                    r."urbanRuralType" as urban_rural_type, p.lat as old_lat, p.lon as old_lon, r.lat, r.lon
                from area_row r left join area_position p on p.code = r.code
                where r.lat is not null and r.lon is not null and (p.lat, p.lon) is distinct from (r.lat, r.lon)
                """);
    }

    private void keepWhatLaterEditionsSay() {
        run("""
                insert into area_version (code, valid_from, valid_to, level, name, parent_code, urban_rural_type)
                select code, next_edition, old_to, old_level, old_name, old_parent_code, old_urban_rural_type
                from area_difference
                where old_from is not null and next_edition is not null and (old_to is null or old_to > next_edition)
                """);
    }

    private void endWhatDiffers(LocalDate validFrom) {
        jdbc.sql("""
                        delete from area_version v using area_difference d
                        where v.code = d.code and v.valid_from = d.old_from and d.old_from = ?
                        """).param(validFrom).update();
        jdbc.sql("""
                        update area_version v set valid_to = :day from area_difference d
                        where v.code = d.code and v.valid_from = d.old_from and d.old_from < :day
                        """).param("day", validFrom).update();
    }

    private void beginWhatIsNew(LocalDate validFrom) {
        jdbc.sql("""
                        insert into area_version
                            (code, valid_from, valid_to, level, name, parent_code, urban_rural_type)
                        select code, ?, least(next_edition, case when old_from is null then next_version else old_to end),
                            new_level, new_name, new_parent_code, new_urban_rural_type
                        from area_difference where new_name is not null
                        """).param(validFrom).update();
    }

    private void savePositions() {
        run("""
                insert into area_position (code, lat, lon)
                select code, lat, lon from area_moved
                on conflict (code) do update set lat = excluded.lat, lon = excluded.lon
                """);
    }

    private void remember(LocalDate validFrom, String by) {
        jdbc.sql("""
                        insert into history (subject_kind, subject, at, by, valid_from, before, after)
                        select 'area', code, :now, :by, case when differs then cast(:day as date) end,
                            case when old_name is not null then jsonb_strip_nulls(jsonb_build_object('level', old_level,
                                'name', old_name, 'parentCode', old_parent_code, 'urbanRuralType', old_urban_rural_type,
                                'lat', old_lat, 'lon', old_lon))
                            end,
                            case when new_name is not null then jsonb_strip_nulls(jsonb_build_object('level', new_level,
                                'name', new_name, 'parentCode', new_parent_code, 'urbanRuralType', new_urban_rural_type,
                                'lat', new_lat, 'lon', new_lon))
                            end
                        from (
                            select d.*, p.lat as old_lat, p.lon as old_lon, coalesce(m.lat, p.lat) as new_lat,
                                coalesce(m.lon, p.lon) as new_lon
                            from (
                                select code, true as differs, old_level, old_name, old_parent_code,
                                    old_urban_rural_type, new_level, new_name, new_parent_code, new_urban_rural_type
                                from area_difference
                                union all
                                select code, false, level, name, parent_code, urban_rural_type, level, name,
                                    parent_code, urban_rural_type
                                from area_moved where code not in (select code from area_difference)
                            ) d
                            left join area_position p on p.code = d.code
                            left join area_moved m on m.code = d.code
                        ) changed order by code
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("day", validFrom)
                .update();
    }

    private void noteEdition(LocalDate validFrom, @Nullable String complete, String by) {
        jdbc.sql("""
                        insert into area_edition (valid_from, complete, imported_at, imported_by)
                        select :day, cast(:complete as text), :now, :by
                        where not exists (select from area_edition where valid_from = :day and complete is not distinct from :complete)
                           or (cast(:complete as text) is null and exists (select from area_difference)) -- it stands beside others
                        """)
                .param("day", validFrom)
                .param("complete", complete, Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private List<AreaChange> changes() {
        return jdbc.sql("""
                        select code, coalesce(new_level, old_level) as level, old_name, new_name,
                            (next_edition is null and coalesce(old_to, case when old_from is null then next_version end)
                                is null) or code in (select code from area_moved) as present
                        from area_difference
                        union all
                        select code, level, name, name, true
                        from area_moved where code not in (select code from area_difference)
                        order by code
                        """).query(JdbcAreaEditions::change).list();
    }

    static AreaChange change(ResultSet row, int number) throws SQLException {
        return new AreaChange(
                row.getString("code"),
                AreaLevel.named(row.getString("level")).orElseThrow(),
                row.getString("old_name"),
                row.getString("new_name"),
                row.getBoolean("present"));
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
