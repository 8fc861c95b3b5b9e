package org.changkai.registry.organization.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.changkai.registry.area.AreaLines;
import org.changkai.registry.area.Areas;
import org.changkai.registry.organization.Organization;
import org.changkai.registry.organization.OrganizationKind;
import org.changkai.registry.organization.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads organizations out of their rows. */
final class OrganizationRows {

    static final String SELECT = selectFrom("organization");

    private OrganizationRows() {}

    /** @param rows the table, or those rows of it that were chosen before anything is looked up for them */
    static String selectFrom(String rows) {
        return """
        select o.*, s.year, s.grade, s.stars, s.honour,
            (select count(*) from organization c where c.party_parent_id = o.id and c.removed_at is null) as children
        from %s o
        left join lateral (
            select * from organization_standing where organization_id = o.id order by year desc limit 1) s on true
        """.formatted(rows);
    }

    /** Those that a question finds, each with the areas it lies in, which are read for all of them at once. */
    static List<Organization> read(JdbcClient.StatementSpec question, Areas areas) {
        var found = question.query(OrganizationRows::organization).list();
        var lines =
                new AreaLines(areas, found.stream().map(Organization::areaCode).toList());
        return found.stream()
                .map(one -> one.in(lines.line(one.areaCode(), (code, name) -> name)))
                .toList();
    }

    private static Organization organization(ResultSet row, int number) throws SQLException {
        return new Organization(
                row.getString("id"),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("party_parent_id"),
                row.getString("administrative_parent_id"),
                row.getString("grid_parent_id"),
                row.getString("area_code"),
                List.of(),
                row.getString("unified_social_credit_code"),
                row.getString("address"),
                row.getString("phone"),
                latest(row, number),
                row.getInt("children"),
                row.getLong("revision"));
    }

    private static @Nullable Standing latest(ResultSet row, int number) throws SQLException {
        return row.getObject("year") == null ? null : standing(row, number);
    }

    static Standing standing(ResultSet row, int number) throws SQLException {
        var grade = row.getString("grade");
        return new Standing(
                row.getInt("year"),
                grade == null ? null : Standing.Grade.valueOf(grade),
                row.getObject("stars", Integer.class),
                row.getString("honour"));
    }
}
