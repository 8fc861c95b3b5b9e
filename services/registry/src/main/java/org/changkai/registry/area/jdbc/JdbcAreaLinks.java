package org.changkai.registry.area.jdbc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.changkai.registry.area.AreaChange;
import org.changkai.registry.area.AreaLinks;
import org.changkai.registry.area.Succession;
import org.changkai.registry.area.WithdrawnLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link JdbcAreaEditions} found to differ. */
final class JdbcAreaLinks implements AreaLinks {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcAreaLinks(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Link(LocalDate since, String oldCode, String newCode) {}

    @Override
    public Map<LocalDate, List<AreaChange>> turns(LocalDate validFrom) {
        jdbc.sql("""
                        create temporary table area_turn on commit drop as
                        select distinct day, left(code, 6) as county
                        from area_difference
                            cross join unnest(array[cast(? as date), next_edition, next_version, old_to]) day
                        where day is not null
                        """).param(validFrom).update();
        jdbc.sql("analyze area_turn").update();
        var turns = new TreeMap<LocalDate, List<AreaChange>>();
        jdbc.sql("""
                        with ended as (
                            select v.valid_to as day, left(v.code, 6) as county, v.code, v.level, v.name
                            from area_turn t join area_version v on v.valid_to = t.day and left(v.code, 6) = t.county
                            where not exists (select from area_version n where n.code = v.code and n.valid_from = v.valid_to)
                              and not exists (select from area_succession s
                                where s.old_code = v.code and s.since = v.valid_to and s.decided_by <> 'rule')
                              and not exists (select from area_abolition a where a.code = v.code and a.since = v.valid_to)
                        )
                        select day, code, level, name as old_name, null as new_name, false as present from ended
                        union all
                        select v.valid_from, v.code, v.level, null, v.name, false from area_version v
                        where (v.valid_from, left(v.code, 6)) in (select day, county from ended)
                          and not exists (select from area_version p where p.code = v.code and p.valid_to = v.valid_from)
                          and not exists (select from area_succession s where s.new_code = v.code
                            and s.since = v.valid_from and s.relation = 'RENUMBERED' and s.decided_by <> 'rule')
                        order by code
                        """).query(row -> {
            turns.computeIfAbsent(row.getObject("day", LocalDate.class), day -> new ArrayList<>())
                    .add(JdbcAreaEditions.change(row, 0));
        });
        return turns;
    }

    @Override
    public List<WithdrawnLink> replace(Map<LocalDate, List<Succession>> links, String by) {
        var wanted = new ArrayList<Link>();
        links.forEach((day, successions) ->
                successions.forEach(link -> wanted.add(new Link(day, link.oldCode(), link.newCode()))));
        jdbc.sql("create temporary table area_relinked (code text collate \"C\") on commit drop")
                .update();
        return jdbc.sql("""
                        with wanted as (
                            select "oldCode" as old_code, "newCode" as new_code, since
                            from jsonb_to_recordset(cast(:links as jsonb)) as w("oldCode" text, "newCode" text, since date)
                        ), unlinked as (
                            delete from area_succession s using area_turn t
                            where s.since = t.day and left(s.old_code, 6) = t.county and s.decided_by = 'rule'
                              and (s.old_code, s.new_code, s.since) not in (select old_code, new_code, since from wanted)
                            returning s.old_code, s.new_code, s.since, s.relation
                        ), linked as (
                            insert into area_succession (old_code, new_code, since, relation, decided_by)
                            select old_code, new_code, since, 'RENUMBERED', 'rule' from wanted
                            on conflict do nothing
                            returning old_code, new_code, since, relation
                        ), relinked as (
                            insert into area_relinked select new_code from unlinked union select new_code from linked
                        ), remembered as (
                            insert into history (subject_kind, subject, at, by, valid_from, before, after)
                            select 'area', old_code, :now, :by, since, jsonb_object_agg('succession', link) filter (where not made),
                                jsonb_object_agg('succession', link) filter (where made)
                            from (
                                select old_code, since, made, jsonb_build_object('since', since, 'relation', min(relation),
                                    'successors', jsonb_agg(new_code order by new_code)) as link
                                from (select *, false as made from unlinked union all select *, true from linked) changed
                                group by old_code, since, made) told
                            group by old_code, since order by old_code, since
                        )
                        select old_code, new_code, since from unlinked where relation <> 'SPLIT'
                        """)
                .param("links", json.writeValueAsString(wanted))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query((row, n) -> new WithdrawnLink(
                        row.getObject("since", LocalDate.class), row.getString("old_code"), row.getString("new_code")))
                .list();
    }

    @Override
    public List<String> withAnotherPast() {
        return jdbc.sql("""
                        with recursive reached (code) as (
                            select code from area_relinked
                            union
                            select s.new_code from area_difference d join area_succession s on s.old_code = d.code
                        ), line (code) as (
                            select code from reached
                            union
                            select s.new_code from line join area_succession s on s.old_code = line.code
                        )
                        select code from area_version join line using (code) where valid_to is null
                        union
                        select code from area_version join area_difference using (code)
                        where valid_to is null and (next_edition is not null or next_version is not null)
                          and (name <> old_name or name <> new_name)
                        """).query((row, n) -> row.getString(1)).list();
    }
}
