package org.changkai.registry.organization.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.imports.Saved;
import org.changkai.registry.organization.Link;
import org.changkai.registry.organization.LinkType;
import org.changkai.registry.organization.LinkedOrganization;
import org.changkai.registry.organization.Organization;
import org.changkai.registry.organization.OrganizationDraft;
import org.changkai.registry.organization.OrganizationKind;
import org.changkai.registry.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcOrganizations implements Organizations {

    private static final String SELECT = """
            select o.*, array(select jsonb_path_query(area_path(o.area_code), '$[*].name') #>> '{}') as area_names,
                (select count(*) from organization c where c.parent_id = o.id and c.removed_at is null) as children
            from organization o
            where o.removed_at is null
            """;

    private final JdbcClient jdbc;
    private final OrganizationWriter writer;

    JdbcOrganizations(JdbcClient jdbc, OrganizationWriter writer) {
        this.jdbc = jdbc;
        this.writer = writer;
    }

    @Override
    public Optional<Organization> find(String id) {
        return jdbc.sql(SELECT + " and o.id = ?")
                .param(id)
                .query(JdbcOrganizations::organization)
                .optional();
    }

    @Override
    public List<Organization> list(Filter filter, @Nullable String after, int limit) {
        var area = filter.area();
        var words = filter.words();
        return jdbc.sql(SELECT + """
                         and o.id > :after
                          and (cast(:area as text) is null or o.area_code between :area and :lastArea)
                          and (cast(:kind as text) is null or o.kind = :kind)
                          and (cast(:parent as text) is null or o.parent_id = :parent)
                          and (cast(:under as text) is null
                               or o.path <@ (select path from organization where id = :under))
                          and (cast(:words as text) is null or o.name like :words or o.short_name like :words)
                        order by o.id limit :limit
                        """)
                .param("after", after == null ? "" : after)
                .param("area", area, Types.VARCHAR)
                .param("lastArea", area == null ? null : new AreaCode(area).last(), Types.VARCHAR)
                .param("kind", filter.kind() == null ? null : filter.kind().name(), Types.VARCHAR)
                .param("parent", filter.parent(), Types.VARCHAR)
                .param("under", filter.under(), Types.VARCHAR)
                .param(
                        "words",
                        words == null ? null : "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%",
                        Types.VARCHAR)
                .param("limit", limit)
                .query(JdbcOrganizations::organization)
                .list();
    }

    @Override
    public List<LinkedOrganization> links(String id, LocalDate on) {
        return jdbc.sql("""
                        select l.type, l.from_id = :id as out, l.role, l.valid_from, l.valid_to,
                            o.id, o.kind, o.name, o.area_code
                        from organization_link l
                        join organization o on o.id = case when l.from_id = :id then l.to_id else l.from_id end
                        where (l.from_id = :id or l.to_id = :id)
                          and l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day)
                        order by l.type, l.valid_from, o.id
                        """)
                .param("id", id)
                .param("day", on)
                .query(JdbcOrganizations::link)
                .list();
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
    public Map<String, String> superiors(Collection<String> ids) {
        var superiors = new HashMap<String, String>();
        jdbc.sql("""
                        with recursive line (id, parent_id) as (
                            select id, parent_id from organization where id = any (?)
                            union
                            select o.id, o.parent_id from organization o join line on o.id = line.parent_id
                        )
                        select id, parent_id from line where parent_id is not null
                        """)
                .param(ids.toArray(String[]::new))
                .query((row, n) -> superiors.put(row.getString(1), row.getString(2)))
                .list();
        return superiors;
    }

    @Override
    public void lockTree() {
        writer.lockTree();
    }

    @Override
    public Optional<Held> hold(String id) {
        return jdbc.sql("select area_code, revision from organization where id = ? and removed_at is null for update")
                .param(id)
                .query((row, n) -> new Held(row.getString(1), row.getLong(2)))
                .optional();
    }

    @Override
    public Saved save(Collection<OrganizationDraft> drafts, String by) {
        return writer.save(drafts, by);
    }

    @Override
    public Set<String> replaceLinks(Collection<String> fromIds, Collection<Link> links, String by) {
        return writer.replaceLinks(fromIds, links, by);
    }

    @Override
    public void remove(String id, String by) {
        writer.remove(id, by);
    }

    private static Organization organization(ResultSet row, int number) throws SQLException {
        return new Organization(
                row.getString("id"),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("parent_id"),
                row.getString("area_code"),
                Arrays.asList((String[]) row.getArray("area_names").getArray()),
                row.getString("unified_social_credit_code"),
                row.getString("address"),
                row.getString("phone"),
                row.getInt("children"),
                row.getLong("revision"));
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
                        row.getString("area_code")));
    }
}
