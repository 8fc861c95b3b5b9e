package org.changkai.registry.area.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.changkai.registry.area.Area;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.area.AreaLevel;
import org.changkai.registry.area.AreaRow;
import org.changkai.registry.area.Areas;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcAreas implements Areas {

    private static final String SELECT = """
        select v.code, v.level, v.name, v.parent_code, v.urban_rural_type, v.valid_from, v.valid_to, p.lat, p.lon,
            case when exists (select from area_succession p where p.new_code = v.code)
                    or exists (select from area_version o where o.code = v.code and o.name <> v.name)
                then array(select distinct p.past_name from area_past(v.code, v.valid_from, :day) p
                    where p.past_name <> v.name order by p.past_name) else '{}' end as former_names,
            array(select p.old_code from area_came_from(v.code, v.valid_from) p
                where p.old_code <> v.code order by p.old_code) as predecessors,
            s.new_codes, s.new_names, s.relation, s.since
        from area_version v
        left join area_position p on p.code = v.code
        left join lateral (
            select closing as since, min(relation) as relation, array_agg(new_code order by new_code) as new_codes,
                array_agg(coalesce((select name from area_version where code = new_code
                    order by valid_from desc limit 1), new_code) order by new_code) as new_names
            from area_went_to(v.code, v.valid_from)
            where closing >= v.valid_to group by closing order by closing limit 1) s on true
        """;
    /** Whatever has ended has ended by then. */
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    private static final String ON_DAY = " v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day) ";

    private final JdbcClient jdbc;

    JdbcAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Area> find(String code, LocalDate on) {
        return jdbc.sql(SELECT + " where v.code = :code and v.valid_from <= :day order by v.valid_from desc limit 1")
                .param("code", code)
                .param("day", on)
                .query(JdbcAreas::area)
                .optional();
    }

    @Override
    public List<Area> children(String code, LocalDate on, @Nullable String after, int limit) {
        return jdbc.sql(SELECT + " where v.parent_code = :code and v.code > :after and " + ON_DAY
                        + " order by v.code limit :limit")
                .param("code", code)
                .param("after", after == null ? "" : after)
                .param("day", on)
                .param("limit", limit)
                .query(JdbcAreas::area)
                .list();
    }

    @Override
    public List<Area> path(String code, LocalDate on) {
        return jdbc.sql(SELECT + " where v.code = any (area_stems(:code)) and " + ON_DAY + " order by v.code")
                .param("code", code)
                .param("day", on)
                .query(JdbcAreas::area)
                .list();
    }

    @Override
    public List<Area> named(
            String words, @Nullable String under, @Nullable AreaLevel level, @Nullable String after, int limit) {
        var code = new AreaCode(under == null ? "000000000000" : under);
        return jdbc.sql("""
            with recursive line (code, at) as (
                select code, valid_from from area_version
                where name_grams(name) @> words_grams(:words) and name ilike :like
                union
                select w.new_code collate "C", (select min(n.valid_from) from area_version n
                    where n.code = w.new_code and (n.valid_to is null or n.valid_to > w.closing))
                from line cross join lateral area_went_to(line.code, line.at) w)
            """ + SELECT + """
             where v.code || to_char(v.valid_from, 'YYYY-MM-DD') > :after and (v.valid_to is null or ((
                    not exists (select from area_version n where n.code = v.code and n.valid_from > v.valid_from)
                    or exists (select from area_reuse r where r.code = v.code and r.closed_on = v.valid_to))
                and not exists (
                    select from area_succession s where s.old_code = v.code and s.since = v.valid_to)))
              and v.code between :first and :last
              and (cast(:level as text) is null or v.level = :level)
              and (v.code, v.valid_from) in (
                select f.code, f.valid_from from line join area_version f using (code)
                where not exists (select from area_reuse r where r.code = f.code
                    and r.since > least(line.at, f.valid_from) and r.since <= greatest(line.at, f.valid_from)))
            order by v.code, v.valid_from limit :limit
            """)
                .param("after", after == null ? "" : after)
                .param("first", under == null ? "" : under)
                .param("last", under == null ? "~" : code.last())
                .param("day", AFTER_ALL)
                .param("level", level == null ? null : level.label(), Types.VARCHAR)
                .param("words", words)
                .param("like", "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("limit", limit)
                .query(JdbcAreas::area)
                .list();
    }

    @Override
    public List<AreaRow> rows(@Nullable String under, LocalDate on, @Nullable String after, int limit) {
        return jdbc.sql("""
            select v.code, v.level, v.name, v.parent_code, v.urban_rural_type, p.lat, p.lon
            from area_version v left join area_position p using (code)
            where v.code > :after and v.code between :first and :last and
            """ + ON_DAY + " order by v.code limit :limit")
                .param("after", after == null ? "" : after)
                .param("first", under == null ? "" : under)
                .param("last", under == null ? "~" : new AreaCode(under).last())
                .param("day", on)
                .param("limit", limit)
                .query((row, n) -> new AreaRow(
                        row.getString("code"),
                        row.getString("level"),
                        row.getString("name"),
                        row.getString("parent_code"),
                        row.getString("urban_rural_type"),
                        row.getObject("lat", Double.class),
                        row.getObject("lon", Double.class)))
                .list();
    }

    @Override
    public Map<String, String> names(Collection<String> codes) {
        var names = new HashMap<String, String>();
        jdbc.sql("select code, name from area_version where valid_to is null and code = any (?)")
                .param(codes.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    @Override
    public Set<String> present(Collection<String> codes) {
        return new HashSet<>(jdbc.sql("select code from area_version where valid_to is null and code = any (?)")
                .param(codes.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list());
    }

    private static Area area(ResultSet row, int number) throws SQLException {
        var successors = successors(row);
        return new Area(
                row.getString("code"),
                AreaLevel.named(row.getString("level")).orElseThrow(),
                row.getString("name"),
                row.getString("parent_code"),
                row.getString("urban_rural_type"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                texts(row, "former_names"),
                row.getObject("lat", Double.class),
                row.getObject("lon", Double.class),
                successors.isEmpty() ? null : successors.getFirst(),
                successors,
                texts(row, "predecessors"));
    }

    private static List<Area.Successor> successors(ResultSet row) throws SQLException {
        if (row.getObject("since") == null) {
            return List.of();
        }
        var successors = new ArrayList<Area.Successor>();
        var names = texts(row, "new_names");
        for (var code : texts(row, "new_codes")) {
            var name = names.get(successors.size());
            successors.add(
                    new Area.Successor(code, name, row.getString("relation"), row.getObject("since", LocalDate.class)));
        }
        return successors;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
