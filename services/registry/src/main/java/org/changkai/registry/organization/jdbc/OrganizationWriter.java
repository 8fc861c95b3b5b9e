package org.changkai.registry.organization.jdbc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.changkai.registry.feed.Announcements;
import org.changkai.registry.imports.Saved;
import org.changkai.registry.organization.Link;
import org.changkai.registry.organization.OrganizationDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes one organization as it writes ten thousand: a set is laid beside the table, and only what differs is written. */
final class OrganizationWriter {

    /** One writer at a time, so that two moves cannot together make a cycle. */
    private static final long LOCK = 0x6f7267616eL;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Announcements announcements;

    OrganizationWriter(JdbcClient jdbc, JsonMapper json, Clock clock, Announcements announcements) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.announcements = announcements;
    }

    private record Written(String id, boolean created, boolean moved) {}

    Saved save(Collection<OrganizationDraft> drafts, String by) {
        var written = upsert(drafts, by);
        var moved = written.stream().filter(Written::moved).map(Written::id).toList();
        if (!moved.isEmpty()) {
            drawPaths(moved);
        }
        announcements.organizationsSaved(written.stream().map(Written::id).toList());
        return new Saved(ids(written, true), ids(written, false));
    }

    private static Set<String> ids(List<Written> written, boolean created) {
        var ids = new HashSet<String>();
        written.stream().filter(one -> one.created() == created).forEach(one -> ids.add(one.id()));
        return ids;
    }

    private List<Written> upsert(Collection<OrganizationDraft> drafts, String by) {
        return jdbc.sql("""
                        with draft as (
                            select * from jsonb_to_recordset(cast(:drafts as jsonb)) as d(id text, kind text, name text,
                                "shortName" text, "parentId" text, "areaCode" text, "unifiedSocialCreditCode" text,
                                address text, phone text)
                        ), written as (
                            insert into organization as o (id, kind, name, short_name, parent_id, area_code,
                                unified_social_credit_code, address, phone)
                            select id, kind, name, "shortName", "parentId", "areaCode", "unifiedSocialCreditCode",
                                address, phone
                            from draft order by id
                            on conflict (id) do update set kind = excluded.kind, name = excluded.name,
                                short_name = excluded.short_name, parent_id = excluded.parent_id,
                                area_code = excluded.area_code,
                                unified_social_credit_code = excluded.unified_social_credit_code,
                                address = excluded.address, phone = excluded.phone, revision = o.revision + 1,
                                removed_at = null
                            where (o.kind, o.name, o.short_name, o.parent_id, o.area_code, o.unified_social_credit_code,
                                    o.address, o.phone, o.removed_at)
                                is distinct from (excluded.kind, excluded.name, excluded.short_name, excluded.parent_id,
                                    excluded.area_code, excluded.unified_social_credit_code, excluded.address,
                                    excluded.phone, null::timestamptz)
                            returning new.id, old.id is null or old.removed_at is not null as created,
                                old.id is null or old.parent_id is distinct from new.parent_id as moved,
                                case when old.id is not null then to_jsonb(old) - 'path' end as before,
                                to_jsonb(new) - 'path' as after
                        ), remembered as (
                            insert into history (subject_kind, subject, at, by, before, after)
                            select 'organization', id, :now, :by, before, after from written
                        )
                        select id, created, moved from written
                        """)
                .param("drafts", json.writeValueAsString(drafts))
                .param("now", now())
                .param("by", by)
                .query((row, n) -> new Written(row.getString(1), row.getBoolean(2), row.getBoolean(3)))
                .list();
    }

    /**
     * Draws the paths of what has moved and of everything below it. What is reached from several that have moved takes
     * the path that was drawn from the highest of them.
     */
    private void drawPaths(List<String> moved) {
        jdbc.sql("""
                        with recursive top as (
                            select o.id, coalesce(p.path, ''::ltree) as above
                            from organization o left join organization p on p.id = o.parent_id
                            where o.id = any (:moved) and (p.id is null or not p.id = any (:moved))
                        ), tree (id, path, steps) as (
                            select id, above || text2ltree(id), 0 from top
                            union all
                            select o.id, tree.path || text2ltree(o.id), steps + 1
                            from organization o join tree on o.parent_id = tree.id
                        )
                        update organization o set path = tree.path from (
                            select distinct on (id) id, path from tree order by id, steps desc
                        ) tree
                        where o.id = tree.id and o.path is distinct from tree.path
                        """).param("moved", moved.toArray(String[]::new)).update();
    }

    Set<String> replaceLinks(Collection<String> fromIds, Collection<Link> links, String by) {
        var changed = jdbc.sql("""
                        with wanted as (
                            select distinct * from jsonb_to_recordset(cast(:links as jsonb)) as l("fromId" text,
                                type text, "targetId" text, role text, "from" date, "to" date)
                        ), gone as (
                            delete from organization_link l
                            where l.from_id = any (:ids) and not exists (select from wanted w
                                where (w."fromId", w.type, w."targetId", w."from")
                                    = (l.from_id, l.type, l.to_id, l.valid_from))
                            returning l.from_id, to_jsonb(l) as before, null::jsonb as after
                        ), saved as (
                            insert into organization_link as l (from_id, type, to_id, role, valid_from, valid_to)
                            select "fromId", type, "targetId", role, "from", "to" from wanted
                            on conflict (from_id, type, to_id, valid_from) do update
                            set valid_to = excluded.valid_to, role = coalesce(excluded.role, l.role)
                            where (l.valid_to, l.role)
                                is distinct from (excluded.valid_to, coalesce(excluded.role, l.role))
                            returning new.from_id, case when old.from_id is not null then to_jsonb(old) end as before,
                                to_jsonb(new) as after
                        ), changed as (
                            select * from gone union all select * from saved
                        ), remembered as (
                            insert into history (subject_kind, subject, at, by, before, after)
                            select 'organization', from_id, :now, :by,
                                case when before is not null then jsonb_build_object('link', before) end,
                                case when after is not null then jsonb_build_object('link', after) end
                            from changed
                        )
                        select distinct from_id from changed
                        """)
                .param("links", json.writeValueAsString(new ArrayList<>(links)))
                .param("ids", fromIds.toArray(String[]::new))
                .param("now", now())
                .param("by", by)
                .query((row, n) -> row.getString(1))
                .list();
        return new HashSet<>(changed);
    }

    void remove(String id, String by) {
        jdbc.sql("""
                        with gone as (
                            update organization set removed_at = :now, revision = revision + 1
                            where id = :id and removed_at is null
                            returning old.id, to_jsonb(old) - 'path' as before
                        )
                        insert into history (subject_kind, subject, at, by, before)
                        select 'organization', id, :now, :by, before from gone
                        """).param("id", id).param("now", now()).param("by", by).update();
        announcements.organizationsRemoved(List.of(id));
    }

    /** Call it first in a use case that may move something. */
    void lockTree() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, n) -> 1)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
