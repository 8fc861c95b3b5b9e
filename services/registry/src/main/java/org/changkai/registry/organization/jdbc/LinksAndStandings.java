package org.changkai.registry.organization.jdbc;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.changkai.registry.organization.OrganizationWish;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes what hangs on organizations: what is wished is laid beside what there is, and only the difference is written. */
final class LinksAndStandings {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LinksAndStandings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Makes the wished links the only ones that begin at their organizations; gives the ids of those it changed. Links
     * with organizations that are gone stay: nobody can name them any more.
     */
    List<String> replaceLinks(Collection<OrganizationWish> wishes, String by, OffsetDateTime now) {
        return replace("""
            with wanted as (
                select w.id as from_id, type, "targetId" as to_id, role, "from" as valid_from, "to" as valid_to
                from jsonb_to_recordset(cast(:wanted as jsonb)) as w(id text, items jsonb),
                    jsonb_to_recordset(w.items) as l(type text, "targetId" text, role text, "from" date, "to" date)
            ), gone as (
                delete from organization_link l
                where l.from_id = any (:ids)
                    and exists (select from organization o where o.id = l.to_id and o.removed_at is null)
                    and not exists (select from wanted w where (w.from_id, w.type, w.to_id, w.valid_from) = (l.from_id, l.type, l.to_id, l.valid_from))
                returning l.from_id as id, to_jsonb(l) as before, null::jsonb as after
            ), saved as (
                insert into organization_link as l (from_id, type, to_id, role, valid_from, valid_to)
                select from_id, type, to_id, role, valid_from, valid_to from wanted
                on conflict (from_id, type, to_id, valid_from) do update
                set valid_to = excluded.valid_to, role = excluded.role
                where (l.valid_to, l.role) is distinct from (excluded.valid_to, excluded.role)
                returning new.from_id as id, case when old.from_id is not null then to_jsonb(old) end as before,
                    to_jsonb(new) as after
            )
            """, "link", items(wishes, OrganizationWish::links), by, now);
    }

    /** The same for the standings of all years. */
    List<String> replaceStandings(Collection<OrganizationWish> wishes, String by, OffsetDateTime now) {
        return replace("""
            with wanted as (
                select w.id as organization_id, year, grade, stars, honour
                from jsonb_to_recordset(cast(:wanted as jsonb)) as w(id text, items jsonb),
                    jsonb_to_recordset(w.items) as s(year int, grade text, stars int, honour text)
            ), gone as (
                delete from organization_standing s
                where s.organization_id = any (:ids) and not exists (select from wanted w
                    where (w.organization_id, w.year) = (s.organization_id, s.year))
                returning s.organization_id as id, to_jsonb(s) as before, null::jsonb as after
            ), saved as (
                insert into organization_standing as s (organization_id, year, grade, stars, honour)
                select organization_id, year, grade, stars, honour from wanted
                on conflict (organization_id, year) do update
                set grade = excluded.grade, stars = excluded.stars, honour = excluded.honour
                where (s.grade, s.stars, s.honour) is distinct from (excluded.grade, excluded.stars, excluded.honour)
                returning new.organization_id as id,
                    case when old.organization_id is not null then to_jsonb(old) end as before, to_jsonb(new) as after
            )
            """, "standing", items(wishes, OrganizationWish::standings), by, now);
    }

    private static <T> Map<String, List<T>> items(
            Collection<OrganizationWish> wishes, Function<OrganizationWish, @Nullable List<T>> part) {
        var items = new HashMap<String, List<T>>();
        for (var wish : wishes) {
            var wanted = part.apply(wish);
            if (wanted != null) {
                items.put(wish.id(), wanted);
            }
        }
        return items;
    }

    private record Wanted(String id, List<?> items) {}

    private List<String> replace(
            String difference, String name, Map<String, ? extends List<?>> items, String by, OffsetDateTime now) {
        if (items.isEmpty()) {
            return List.of();
        }
        var wanted = items.entrySet().stream()
                .map(entry -> new Wanted(entry.getKey(), entry.getValue()))
                .toList();
        return jdbc.sql(difference + """
            , changed as (
                select * from gone union all select * from saved
            ), remembered as (
                insert into history (subject_kind, subject, at, by, before, after)
                select 'organization', id, :now, :by,
                    case when before is not null then jsonb_build_object('$name', before) end,
                    case when after is not null then jsonb_build_object('$name', after) end
                from changed
            )
            select distinct id from changed
            """.replace("$name", name))
                .param("wanted", json.writeValueAsString(wanted))
                .param("ids", items.keySet().toArray(String[]::new))
                .param("now", now)
                .param("by", by)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
