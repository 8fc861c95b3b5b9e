package org.changkai.registry.area.jdbc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.changkai.registry.area.WithdrawnLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Organizations and centres go where the codes of their areas went. Their history names the day of the closing that they
 * followed as the one from which the move holds; no other line of theirs has such a day, and so what a link has moved can be
 * told from what somebody has placed.
 */
final class FollowingPlaces {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    FollowingPlaces(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Gives the ids of those that moved. */
    Set<String> move(String table, List<WithdrawnLink> withdrawn, String by) {
        var moved = new HashSet<String>();
        if (!withdrawn.isEmpty()) {
            moved.addAll(takeBack(table, withdrawn, by));
        }
        moved.addAll(bring(table, by));
        return moved;
    }

    /**
     * To where they were before the first of the withdrawn links that they followed, if they have done nothing but follow
     * links since. From there they follow those that are left.
     */
    private List<String> takeBack(String table, List<WithdrawnLink> withdrawn, String by) {
        return jdbc.sql("""
            with recursive withdrawn as (
                select "oldCode" collate "C" as old_code, "newCode" collate "C" as new_code, since
                from jsonb_to_recordset(cast(:withdrawn as jsonb)) as w("oldCode" text, "newCode" text, since date)
            ), reached (code) as (
                select new_code from withdrawn
                union
                select s.new_code from reached join area_succession s on s.old_code = reached.code
            ), moves as (
                select h.id, h.subject, h.valid_from, h.before ->> 'area_code' as left_code,
                    h.after ->> 'area_code' as new_code
                from $table t join history h on h.subject_kind = '$table' and h.subject = t.id
                where t.area_code in (select code from reached) and t.removed_at is null
                  and h.before ->> 'area_code' <> h.after ->> 'area_code'
            ), followed as (
                select distinct on (m.subject) m.subject, m.left_code, m.valid_from
                from moves m join withdrawn w
                    on w.old_code = m.left_code and w.new_code = m.new_code and w.since = m.valid_from
                where not exists (
                    select from moves later where later.subject = m.subject and later.id > m.id
                      and later.valid_from is null)
                order by m.subject, m.id
            ), taken as (
                update $table t set area_code = f.left_code, revision = t.revision + 1
                from followed f where t.id = f.subject and t.area_code <> f.left_code
                returning new.id, to_jsonb(old) as before, to_jsonb(new) as after, f.valid_from
            ), remembered as (
                $remember from taken
            )
            select id from taken
            """.replace("$remember", remember("valid_from")).replace("$table", table))
                .param("withdrawn", json.writeValueAsString(withdrawn))
                .param("now", now())
                .param("by", by)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Step by step, because a successor may be closed as well. */
    private Set<String> bring(String table, String by) {
        var brought = new HashSet<String>();
        List<String> step;
        do {
            step = jdbc.sql("""
                with brought as (
                    update $table t set area_code = s.new_code, revision = t.revision + 1
                    from area_succession s
                    where t.area_code = s.old_code and t.removed_at is null and s.relation <> 'SPLIT'
                      and s.since = ( -- a link of a closing before that is none of this one
                        select max(v.valid_to) from area_version v where v.code = s.old_code)
                      and not exists (
                        select from area_version v where v.code = s.old_code and v.valid_to is null)
                      and exists (select from area_version v where v.code = s.new_code)
                      and not exists ( -- the successor was closed since, and its code given to another place
                        select from area_reuse r where r.code = s.new_code and r.closed_on > s.since)
                    returning new.id, to_jsonb(old) as before, to_jsonb(new) as after, s.since
                ), remembered as (
                    $remember from brought
                )
                select id from brought
                """.replace("$remember", remember("since")).replace("$table", table))
                    .param("now", now())
                    .param("by", by)
                    .query((row, n) -> row.getString(1))
                    .list();
        } while (brought.addAll(step));
        return brought;
    }

    private static String remember(String day) {
        return """
            insert into history (subject_kind, subject, at, by, valid_from, before, after)
                select '$table', id, :now, :by, $day, before - array['party_path', 'administrative_path',
                    'grid_path'], after - array['party_path', 'administrative_path', 'grid_path']\
            """.replace("$day", day);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
