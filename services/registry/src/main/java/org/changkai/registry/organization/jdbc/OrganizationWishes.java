package org.changkai.registry.organization.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.organization.Link;
import org.changkai.registry.organization.OrganizationDraft;
import org.changkai.registry.organization.OrganizationWish;
import org.changkai.registry.organization.Organizations;
import org.changkai.registry.organization.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads organizations with all that hangs on them, in the form in which they are written. */
final class OrganizationWishes {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrganizationWishes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Links with organizations that are gone are left out: nobody could take them back. */
    List<OrganizationWish> list(@Nullable String area, Organizations.@Nullable After after, int limit) {
        return jdbc.sql("""
            select o.*, (
                    select coalesce(jsonb_agg(jsonb_build_object('fromId', from_id, 'type', type,
                        'targetId', to_id, 'role', role, 'from', valid_from, 'to', valid_to)
                        order by type, to_id, valid_from), '[]')
                    from organization_link l join organization t on t.id = l.to_id and t.removed_at is null
                    where l.from_id = o.id) as links, (
                    select coalesce(jsonb_agg(jsonb_build_object('year', year, 'grade', grade,
                        'stars', stars, 'honour', honour) order by year), '[]')
                    from organization_standing s where s.organization_id = o.id) as standings
            from organization o
            where o.removed_at is null and (o.area_code, o.id) > (:afterArea, :afterId)
              and (cast(:area as text) is null or o.area_code between :area and :last)
            order by o.area_code, o.id limit :limit
            """)
                .param("afterArea", after == null ? "" : after.areaCode())
                .param("afterId", after == null ? "" : after.id())
                .param("area", area, Types.VARCHAR)
                .param("last", area == null ? null : new AreaCode(area).last(), Types.VARCHAR)
                .param("limit", limit)
                .query(this::wish)
                .list();
    }

    private OrganizationWish wish(ResultSet row, int number) throws SQLException {
        var draft = new OrganizationDraft(
                row.getString("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("party_parent_id"),
                row.getString("administrative_parent_id"),
                row.getString("grid_parent_id"),
                row.getString("area_code"),
                row.getString("unified_social_credit_code"),
                row.getString("address"),
                row.getString("phone"));
        return new OrganizationWish(
                draft,
                List.of(json.readValue(row.getString("links"), Link[].class)),
                List.of(json.readValue(row.getString("standings"), Standing[].class)));
    }
}
