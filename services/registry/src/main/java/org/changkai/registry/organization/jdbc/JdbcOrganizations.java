package org.changkai.registry.organization.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.changkai.registry.area.Areas;
import org.changkai.registry.imports.Saved;
import org.changkai.registry.organization.LinkType;
import org.changkai.registry.organization.LinkedOrganization;
import org.changkai.registry.organization.Organization;
import org.changkai.registry.organization.OrganizationKind;
import org.changkai.registry.organization.OrganizationWish;
import org.changkai.registry.organization.Organizations;
import org.changkai.registry.organization.Standing;
import org.changkai.registry.organization.SubtreeCounts;
import org.changkai.registry.organization.Tree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcOrganizations implements Organizations {

    private final JdbcClient jdbc;
    private final Areas areas;
    private final OrganizationWriter writer;
    private final OrganizationWishes wishes;

    JdbcOrganizations(JdbcClient jdbc, Areas areas, OrganizationWriter writer, OrganizationWishes wishes) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.wishes = wishes;
        this.writer = writer;
    }

    @Override
    public Optional<Organization> find(String id) {
        var one = jdbc.sql(OrganizationRows.SELECT + " where o.removed_at is null and o.id = ?")
                .param(id);
        return OrganizationRows.read(one, areas).stream().findFirst();
    }

    @Override
    public List<Organization> list(Filter filter, @Nullable After after, int limit) {
        var query = new OrganizationQuery(filter, after);
        var chosen = "(select * from organization o" + query.where() + " limit :limit)";
        var several = jdbc.sql(OrganizationRows.selectFrom(chosen) + " order by " + query.order())
                .params(query.parameters())
                .param("limit", limit);
        return OrganizationRows.read(several, areas);
    }

    @Override
    public List<OrganizationWish> wishes(@Nullable String area, @Nullable After after, int limit) {
        return wishes.list(area, after, limit);
    }

    @Override
    public List<Organization> path(String id, Tree tree) {
        var line =
                jdbc.sql(OrganizationRows.SELECT + TreeColumns.of(tree).in("""
             where o.id = any (
                select unnest(string_to_array($path::text, '.')) from organization where id = ?)
            order by nlevel(o.$path)
            """)).param(id);
        return OrganizationRows.read(line, areas);
    }

    @Override
    public SubtreeCounts count(String id, Tree tree) {
        var below = TreeColumns.of(tree).in("""
            with below as (
                select o.id, o.kind from organization o, organization top
                where top.id = ? and o.removed_at is null
                  and o.$path between top.$path and top.$path || text2ltree(repeat('z', 65)))
            """);
        var kinds = new EnumMap<OrganizationKind, Integer>(OrganizationKind.class);
        jdbc.sql(below + "select kind, count(*) from below group by kind")
                .param(id)
                .query((row, n) -> kinds.put(OrganizationKind.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        var all = kinds.values().stream().mapToInt(Integer::intValue).sum();
        return jdbc.sql(below + """
            select count(*) filter (where c.kind = 'CENTRE'), count(*) filter (where c.kind = 'STATION')
            from centre c join below on below.id = c.organization_id where c.removed_at is null
            """)
                .param(id)
                .query((row, n) -> new SubtreeCounts(tree, all, kinds, row.getInt(1), row.getInt(2)))
                .single();
    }

    @Override
    public List<Standing> standings(String id) {
        return jdbc.sql("select * from organization_standing where organization_id = ? order by year desc")
                .param(id)
                .query(OrganizationRows::standing)
                .list();
    }

    @Override
    public List<LinkedOrganization> links(String id, LocalDate on) {
        return links("""
              and l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day)
              and (o.removed_at is null or o.removed_at::date > :day)
            """, id).param("day", on).query(JdbcOrganizations::link).list();
    }

    @Override
    public List<LinkedOrganization> allLinks(String id) {
        return links("", id).query(JdbcOrganizations::link).list();
    }

    private JdbcClient.StatementSpec links(String which, String id) {
        return jdbc.sql("""
            select l.type, l.from_id = :id as out, l.role, l.valid_from, l.valid_to,
                o.id, o.kind, o.name, o.area_code, o.removed_at is not null as removed
            from organization_link l
            join organization o on o.id = case when l.from_id = :id then l.to_id else l.from_id end
            where (l.from_id = :id or l.to_id = :id)
            """ + which + " order by l.type, l.valid_from, o.id").param("id", id);
    }

    @Override
    public Map<String, String> areasOf(Collection<String> ids) {
        var areas = new HashMap<String, String>();
        jdbc.sql("select id, area_code from organization where removed_at is null and id = any (?)")
                .param(ids.toArray(String[]::new))
                .query((row, n) -> areas.put(row.getString(1), row.getString(2)))
                .list();
        return areas;
    }

    @Override
    public Map<String, Set<String>> holdersOfCodes(Collection<String> codes) {
        var holders = new HashMap<String, Set<String>>();
        jdbc.sql("""
            select unified_social_credit_code, id from organization
            where removed_at is null and unified_social_credit_code = any (?)
            """)
                .param(codes.toArray(String[]::new))
                .query((row, n) -> holders.computeIfAbsent(row.getString(1), code -> new HashSet<>())
                        .add(row.getString(2)))
                .list();
        return holders;
    }

    @Override
    public Map<String, String> superiors(Tree tree, Collection<String> ids) {
        var superiors = new HashMap<String, String>();
        jdbc.sql(TreeColumns.of(tree).in("""
            with recursive line (id, parent_id) as (
                select id, $parent from organization where id = any (?)
                union
                select o.id, o.$parent from organization o join line on o.id = line.parent_id
            )
            select id, parent_id from line where parent_id is not null
            """))
                .param(ids.toArray(String[]::new))
                .query((row, n) -> superiors.put(row.getString(1), row.getString(2)))
                .list();
        return superiors;
    }

    @Override
    public void lockTrees() {
        writer.lockTrees();
    }

    @Override
    public boolean hasBelow(String id) {
        return jdbc.sql("""
            select exists (select from organization where removed_at is null
                and :id in (party_parent_id, administrative_parent_id, grid_parent_id))
            """)
                .param("id", id)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    @Override
    public boolean hasCentres(String id) {
        return jdbc.sql("select exists (select from centre where removed_at is null and organization_id = ?)")
                .param(id)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    @Override
    public Optional<Held> hold(String id) {
        return jdbc.sql("select area_code, revision from organization where id = ? and removed_at is null for update")
                .param(id)
                .query((row, n) -> new Held(row.getString(1), row.getLong(2)))
                .optional();
    }

    @Override
    public Saved save(Collection<OrganizationWish> wishes, String by) {
        return writer.save(wishes, by);
    }

    @Override
    public void remove(String id, String by) {
        writer.remove(id, by);
    }

    private static LinkedOrganization link(ResultSet row, int number) throws SQLException {
        return new LinkedOrganization(
                LinkType.valueOf(row.getString("type")),
                row.getBoolean("out") ? LinkedOrganization.Direction.OUT : LinkedOrganization.Direction.IN,
                row.getString("role"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new LinkedOrganization.Other(
                        row.getString("id"),
                        OrganizationKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("area_code"),
                        row.getBoolean("removed")));
    }
}
