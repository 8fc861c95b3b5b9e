package org.changkai.registry.history.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an area was on a day, out of its versions: the order in which editions were imported is not that of their days.
 * A position has no day of its own; of a time before anybody gave one, the first that was given counts.
 */
final class AreaOfTheDay {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AreaOfTheDay(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Nullable
    JsonNode at(String code, Instant moment) {
        return jdbc.sql("""
            select jsonb_strip_nulls(jsonb_build_object('level', v.level, 'name', v.name, 'parentCode', v.parent_code,
                'urbanRuralType', v.urban_rural_type, 'lat', p.lat, 'lon', p.lon, 'successions', (
                    select jsonb_agg(decided order by decided -> 'since') from (
                        select jsonb_build_object('since', since, 'relation', min(relation),
                            'successors', jsonb_agg(new_code order by new_code)) as decided
                        from area_succession where old_code = v.code and since <= :day group by since
                        union all
                        select jsonb_build_object('since', since, 'relation', 'ABOLISHED', 'successors', '[]'::jsonb)
                        from area_abolition where code = v.code and since <= :day) decisions)))
            from area_version v
            left join lateral (
                select after -> 'lat' as lat, after -> 'lon' as lon from history h
                where h.subject_kind = 'area' and h.subject = v.code and jsonb_exists(h.after, 'lat')
                order by h.at > :moment, case when h.at > :moment then h.id else -h.id end limit 1) p on true
            where v.code = :code and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
            """)
                .param("code", code)
                .param("day", LocalDate.ofInstant(moment, clock.getZone()))
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString(1))
                .optional()
                .map(json::readTree)
                .orElse(null);
    }
}
