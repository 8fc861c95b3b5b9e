package org.changkai.registry.area.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.changkai.registry.area.AreaLevel;
import org.changkai.registry.area.Successors;
import org.changkai.registry.area.UndecidedArea;
import org.changkai.registry.area.WithdrawnLink;
import org.changkai.registry.feed.Announcements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

final class JdbcSuccessors implements Successors {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Announcements announcements;
    private final FollowingPlaces places;

    JdbcSuccessors(JdbcClient jdbc, JsonMapper json, Clock clock, Announcements announcements) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.announcements = announcements;
        places = new FollowingPlaces(jdbc, json, clock);
    }

    @Override
    public List<UndecidedArea> undecided(List<String> under, @Nullable String after, int limit) {
        return jdbc.sql("""
            select u.*, (
                select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'name', c.name)), '[]') from (
                    select a.code, a.name from area_version a
                    where (a.valid_from = u.closed_on and a.level = u.level
                      and a.code between left(u.code, 6) || '000000' and left(u.code, 6) || '999999'
                      and not exists (
                        select from area_version p where p.code = a.code and p.valid_to = a.valid_from)
                      and not exists (
                        select from area_succession s where s.new_code = a.code and s.since = a.valid_from))
                      or (a.code = u.code and exists (
                        select from area_reuse r
                        where r.code = a.code and r.since = a.valid_from and r.closed_on = u.closed_on))
                    order by a.code = u.code, similarity(a.name, u.name) desc, a.code limit 20) c) as candidates
            from area_undecided u
            where u.code || to_char(u.closed_on, 'YYYY-MM-DD') > :after and (cardinality(:under) = 0 or exists (
                select from unnest(:under) area where starts_with(u.code, area_stem(area))))
              and (not exists ( -- it came back, and stands for itself again
                    select from area_version n where n.code = u.code and n.valid_from > u.closed_on)
                or exists ( -- it was given to another place, and nobody knows of the first
                    select from area_reuse r where r.code = u.code and r.closed_on = u.closed_on))
            order by u.code, u.closed_on limit :limit
            """)
                .param("after", after == null ? "" : after)
                .param("under", under.toArray(String[]::new))
                .param("limit", limit)
                .query(this::undecided)
                .list();
    }

    private UndecidedArea undecided(ResultSet row, int number) throws SQLException {
        return new UndecidedArea(
                row.getString("code"),
                AreaLevel.named(row.getString("level")).orElseThrow(),
                row.getString("name"),
                row.getObject("closed_on", LocalDate.class),
                List.of(json.readValue(row.getString("candidates"), UndecidedArea.Candidate[].class)));
    }

    @Override
    public boolean isClosed(String code, LocalDate on) {
        return jdbc.sql("""
            select exists (select from area_version where code = :code and valid_to = :day)
               and not exists (select from area_version where code = :code and valid_from = :day)
            """)
                .param("code", code)
                .param("day", on)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    @Override
    public List<WithdrawnLink> decide(
            String code, LocalDate closedOn, List<String> successors, Relation relation, String by) {
        var before = decision(code, closedOn);
        var until = jdbc.sql(
                        "delete from area_succession where old_code = ? and since = ? returning new_code, relation")
                .params(code, closedOn)
                .query((row, n) -> new Noted(row.getString("new_code"), Relation.valueOf(row.getString("relation"))))
                .list();
        var concerned = new HashSet<>(successors); // they gain a former name, or lose one
        until.stream().map(Noted::successor).forEach(concerned::add);
        jdbc.sql("delete from area_abolition where code = ? and since = ?")
                .params(code, closedOn)
                .update();
        if (successors.isEmpty()) {
            jdbc.sql("insert into area_abolition (code, since, decided_by, decided_at) values (?, ?, ?, ?)")
                    .params(code, closedOn, by, now())
                    .update();
        } else {
            jdbc.sql("""
                insert into area_succession (old_code, new_code, since, relation, decided_by, decided_at)
                select ?, unnest(cast(? as text[])), ?, ?, ?, ?
                """)
                    .params(code, successors.toArray(String[]::new), closedOn, relation.name(), by, now())
                    .update();
        }
        announcements.areasSaved(concerned);
        remember(code, closedOn, before, decision(code, closedOn), by);
        return until.stream()
                .filter(noted -> noted.relation() != Relation.SPLIT)
                .filter(noted -> relation == Relation.SPLIT || !successors.contains(noted.successor()))
                .map(noted -> new WithdrawnLink(closedOn, code, noted.successor()))
                .toList();
    }

    private record Noted(String successor, Relation relation) {}

    /** What was decided, as the history keeps it; null if nothing was. */
    private @Nullable String decision(String code, LocalDate closedOn) {
        return jdbc.sql("""
            select jsonb_build_object('since', since, 'relation', min(relation),
                'successors', jsonb_agg(new_code order by new_code))
            from area_succession where old_code = :code and since = :day group by since
            union all
            select jsonb_build_object('since', since, 'relation', 'ABOLISHED', 'successors', '[]'::jsonb)
            from area_abolition where code = :code and since = :day
            """)
                .param("code", code)
                .param("day", closedOn)
                .query((row, n) -> row.getString(1))
                .optional()
                .orElse(null);
    }

    private void remember(String code, LocalDate closedOn, @Nullable String before, @Nullable String after, String by) {
        jdbc.sql("""
            insert into history (subject_kind, subject, at, by, valid_from, before, after)
            select 'area', :code, :now, :by, :day, case when before is not null then jsonb_build_object('succession', before) end,
                jsonb_build_object('succession', after)
            from (select cast(:before as jsonb) as before, cast(:after as jsonb) as after) decision
            where before is distinct from after
            """)
                .param("code", code)
                .param("now", now())
                .param("by", by)
                .param("day", closedOn)
                .param("before", before, Types.VARCHAR)
                .param("after", after, Types.VARCHAR)
                .update();
    }

    @Override
    public void bringPlaces(List<WithdrawnLink> withdrawn, String by) {
        announcements.organizationsSaved(places.move("organization", withdrawn, by));
        announcements.centresSaved(places.move("centre", withdrawn, by));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
