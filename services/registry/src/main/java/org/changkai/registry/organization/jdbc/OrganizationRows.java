package org.changkai.registry.organization.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.changkai.registry.area.AreaLines;
import org.changkai.registry.area.Areas;
import org.changkai.registry.organization.Organization;
import org.changkai.registry.organization.OrganizationKind;
import org.changkai.registry.organization.Standing;
import org.changkai.registry.organization.Tree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads organizations out of their rows. */
final class OrganizationRows {

    static final String SELECT = selectFrom("organization");

    private OrganizationRows() {}

    /** @param rows the table, or those rows of it that were chosen before anything is looked up for them */
    static String selectFrom(String rows) {
        return """
        select o.*, s.year, s.grade, s.stars, s.honour%s
        from %s o
        left join lateral (
            select * from organization_standing where organization_id = o.id order by year desc limit 1) s on true
        """.formatted(
                Arrays.stream(Tree.values()).map(OrganizationRows::countBelow).collect(Collectors.joining()), rows);
    }

    private static String countBelow(Tree tree) {
        return TreeColumns.of(tree).in("""
            ,
                (select count(*) from organization c where c.$parent = o.id and c.removed_at is null) as below_""") + tree.name().toLowerCase(Locale.ROOT);
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
        var below = new EnumMap<Tree, Integer>(Tree.class);
        for (var tree : Tree.values()) {
            below.put(tree, row.getInt("below_" + tree.name().toLowerCase(Locale.ROOT)));
        }
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
                below.getOrDefault(Tree.PARTY, 0),
                below,
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
