package org.changkai.registry.organization.jdbc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.changkai.registry.feed.Announcements;
import org.changkai.registry.imports.Saved;
import org.changkai.registry.organization.OrganizationDraft;
import org.changkai.registry.organization.OrganizationWish;
import org.changkai.registry.organization.Tree;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes one organization as it writes ten thousand: a set is laid beside the table, and only what differs is written. */
final class OrganizationWriter {

    /** One writer at a time, so that two moves cannot together make a cycle. */
    private static final long LOCK = 0x6f7267616eL;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final LinksAndStandings hanging;
    private final Announcements announcements;

    OrganizationWriter(
            JdbcClient jdbc, JsonMapper json, Clock clock, LinksAndStandings hanging, Announcements announcements) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.hanging = hanging;
        this.announcements = announcements;
    }

    /** @param moved the trees in which it has another superior now */
    private record Written(String id, boolean created, List<String> moved) {}

    Saved save(Collection<OrganizationWish> wishes, String by) {
        var now = now();
        var written = upsert(wishes, by, now);
        for (var tree : Tree.values()) {
            var moved = written.stream()
                    .filter(one -> one.moved().contains(tree.name()))
                    .map(Written::id)
                    .toList();
            if (!moved.isEmpty()) {
                drawPaths(TreeColumns.of(tree), moved);
            }
        }
        var created = ids(written, true);
        var changed = ids(written, false);
        var touched = new HashSet<>(hanging.replaceLinks(wishes, by, now));
        touched.addAll(hanging.replaceStandings(wishes, by, now));
        touched.removeAll(created);
        touched.removeAll(changed);
        count(touched);
        changed.addAll(touched);
        var told = new HashSet<>(created);
        told.addAll(changed);
        announcements.organizationsSaved(told);
        return new Saved(created, changed);
    }

    private static Set<String> ids(List<Written> written, boolean created) {
        var ids = new HashSet<String>();
        written.stream().filter(one -> one.created() == created).forEach(one -> ids.add(one.id()));
        return ids;
    }

    private List<Written> upsert(Collection<OrganizationWish> wishes, String by, OffsetDateTime now) {
        return jdbc.sql("""
            with draft as (
                select * from json_to_recordset(cast(:drafts as json)) as d(id text, kind text, name text,
                    "shortName" text, "parentId" text, "administrativeParentId" text, "gridParentId" text,
                    "areaCode" text, "unifiedSocialCreditCode" text, address text, phone text,
                    "partyPath" text, "administrativePath" text, "gridPath" text)
            ), differing as (
                select id, kind, name, "shortName", "parentId", "administrativeParentId", "gridParentId", "areaCode",
                    "unifiedSocialCreditCode", address, phone
                from draft
                except
                select id, kind, name, short_name, party_parent_id, administrative_parent_id, grid_parent_id, area_code,
                    unified_social_credit_code, address, phone
                from organization where removed_at is null and id in (select id from draft)
            ), written as (
                insert into organization as o (id, kind, name, short_name, party_parent_id,
                    administrative_parent_id, grid_parent_id, area_code, unified_social_credit_code, address,
                    phone, party_path, administrative_path, grid_path)
                select id, kind, name, "shortName", "parentId", "administrativeParentId", "gridParentId",
                    "areaCode", "unifiedSocialCreditCode", address, phone,
                    text2ltree("partyPath"), text2ltree("administrativePath"), text2ltree("gridPath")
                from draft where id in (select id from differing) order by id
                on conflict (id) do update set kind = excluded.kind, name = excluded.name,
                    short_name = excluded.short_name, party_parent_id = excluded.party_parent_id,
                    administrative_parent_id = excluded.administrative_parent_id,
                    grid_parent_id = excluded.grid_parent_id, area_code = excluded.area_code,
                    unified_social_credit_code = excluded.unified_social_credit_code,
                    address = excluded.address, phone = excluded.phone, revision = o.revision + 1,
                    removed_at = null
                where (o.kind, o.name, o.short_name, o.party_parent_id, o.administrative_parent_id,
                        o.grid_parent_id, o.area_code, o.unified_social_credit_code, o.address, o.phone,
                        o.removed_at)
                    is distinct from (excluded.kind, excluded.name, excluded.short_name,
                        excluded.party_parent_id, excluded.administrative_parent_id,
                        excluded.grid_parent_id, excluded.area_code, excluded.unified_social_credit_code,
                        excluded.address, excluded.phone, null::timestamptz)
                returning new.id, old.id is null or old.removed_at is not null as created,
                    array_remove(array[
                        case when old.id is not null and old.party_parent_id is distinct from new.party_parent_id then 'PARTY' end,
                        case when old.id is not null and old.administrative_parent_id is distinct from new.administrative_parent_id
                            then 'ADMINISTRATIVE' end,
                        case when old.id is not null and old.grid_parent_id is distinct from new.grid_parent_id then 'GRID' end
                    ], null) as moved,
                    case when old.id is not null then to_jsonb(old) end as before, to_jsonb(new) as after
            ), remembered as (
                insert into history (subject_kind, subject, at, by, before, after)
                select 'organization', id, :now, :by, before - array['party_path', 'administrative_path',
                    'grid_path'], after - array['party_path', 'administrative_path', 'grid_path']
                from written
            )
            select id, created, moved from written
            """)
                .param("drafts", json.writeValueAsString(rows(wishes)))
                .param("now", now)
                .param("by", by)
                .query((row, n) -> new Written(row.getString(1), row.getBoolean(2), Arrays.asList((String[])
                        row.getArray(3).getArray())))
                .list();
    }

    /** The drafts with the paths that they have if they are new. */
    private List<JsonNode> rows(Collection<OrganizationWish> wishes) {
        var drafts = wishes.stream().map(OrganizationWish::draft).toList();
        var known = new EnumMap<Tree, Map<String, String>>(Tree.class);
        for (var tree : Tree.values()) {
            known.put(tree, pathsOfSuperiors(tree, drafts));
        }
        var paths = new FirstPaths(known, drafts);
        return drafts.stream()
                .<JsonNode>map(draft -> {
                    var row = (ObjectNode) json.valueToTree(draft);
                    for (var tree : Tree.values()) {
                        var id = String.valueOf(draft.id());
                        row.put(tree.name().toLowerCase(Locale.ROOT) + "Path", paths.of(id, tree));
                    }
                    return row;
                })
                .toList();
    }

    private Map<String, String> pathsOfSuperiors(Tree tree, List<OrganizationDraft> drafts) {
        var drafted = drafts.stream().map(OrganizationDraft::id).collect(Collectors.toSet());
        var superiors = drafts.stream()
                .map(draft -> draft.parent(tree))
                .filter(parent -> parent != null && !drafted.contains(parent))
                .distinct()
                .toArray(String[]::new);
        var paths = new HashMap<String, String>();
        jdbc.sql(TreeColumns.of(tree).in("select id, $path::text from organization where id = any (?)"))
                .param(superiors)
                .query((row, n) -> paths.put(row.getString(1), row.getString(2)))
                .list();
        return paths;
    }

    /**
     * Draws the paths of what has moved and of everything below it. What is reached from several that have moved takes
     * the path that was drawn from the highest of them.
     */
    private void drawPaths(TreeColumns tree, List<String> moved) {
        var deepest = jdbc.sql(tree.in("""
            with recursive top as (
                select o.id, coalesce(p.$path, ''::ltree) as above
                from organization o left join organization p on p.id = o.$parent
                where o.id = any (:moved) and (p.id is null or not p.id = any (:moved))
            ), tree (id, path, steps) as (
                select id, above || text2ltree(id), 0 from top
                union all
                select o.id, tree.path || text2ltree(o.id), steps + 1
                from organization o join tree on o.$parent = tree.id
                where nlevel(tree.path) <= :deepest
            ), drawn as (
                update organization o set $path = tree.path from (
                    select distinct on (id) id, path from tree order by id, steps desc
                ) tree
                where o.id = tree.id and o.$path is distinct from tree.path
                  and nlevel(tree.path) <= :deepest
            )
            select coalesce(max(nlevel(path)), 0) from tree
            """))
                .param("moved", moved.toArray(String[]::new))
                .param("deepest", FirstPaths.DEEPEST)
                .query((row, n) -> row.getInt(1))
                .single();
        if (deepest > FirstPaths.DEEPEST) {
            throw FirstPaths.tooDeep();
        }
    }

    /** A change of what hangs on it is a change of the organization. */
    private void count(Collection<String> touched) {
        jdbc.sql("update organization set revision = revision + 1 where id = any (?)")
                .param(touched.toArray(String[]::new))
                .update();
    }

    void remove(String id, String by) {
        jdbc.sql("""
            with gone as (
                update organization set removed_at = :now, revision = revision + 1
                where id = :id and removed_at is null
                returning old.id, to_jsonb(old) - array['party_path', 'administrative_path', 'grid_path']
                    as before
            )
            insert into history (subject_kind, subject, at, by, before)
            select 'organization', id, :now, :by, before from gone
            """).param("id", id).param("now", now()).param("by", by).update();
        announcements.organizationsRemoved(List.of(id));
    }

    /** Call it first in a use case that may move something. */
    void lockTrees() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, n) -> 1)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
