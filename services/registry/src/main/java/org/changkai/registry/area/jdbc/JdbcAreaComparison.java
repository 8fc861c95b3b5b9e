package org.changkai.registry.area.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.changkai.registry.area.Area;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.area.AreaComparison;
import org.changkai.registry.area.AreaEdition;
import org.changkai.registry.area.AreaLevel;
import org.changkai.registry.area.ChangeKind;
import org.changkai.registry.area.ComparedArea;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks only at codes of which a version began or ended in the span, and at those that successions join to them: all
 * others are the same on both days.
 */
final class JdbcAreaComparison implements AreaComparison {

    private static final int PIECE = 1000;

    /** Each area of before goes to at most one of after: to its own code, or along its successions. */
    private static final String COMPARED = """
        with recursive touched (code) as (
            select code from area_version
            where code between :first and :last and ((valid_from > :from and valid_from <= :to)
                or (valid_to > :from and valid_to <= :to))
            union
            select s.code from touched t cross join lateral (
                select new_code as code, since, relation from area_succession where old_code = t.code
                union all
                select old_code, since, relation from area_succession where new_code = t.code) s
            where s.relation = 'RENUMBERED' and s.since > :from and s.since <= :to
        ), b as (
            select v.*, (select p.name from area_version p where p.code = v.parent_code and p.valid_from <= :from
                and (p.valid_to is null or p.valid_to > :from)) as parent_name
            from area_version v
            where v.code in (select code from touched) and v.valid_from <= :from
              and (v.valid_to is null or v.valid_to > :from)
        ), a as (
            select v.*, (select p.name from area_version p where p.code = v.parent_code and p.valid_from <= :to
                and (p.valid_to is null or p.valid_to > :to)) as parent_name
            from area_version v
            where v.code in (select code from touched) and v.valid_from <= :to
              and (v.valid_to is null or v.valid_to > :to)
        ), line (code, new_code, since) as (
            select code, code, cast(:from as date) from (
                select code from b union select parent_code from b where parent_code is not null) begun
            union
            select l.code, s.new_code, s.since from line l join area_succession s on s.old_code = l.new_code
            where s.relation = 'RENUMBERED' and s.since > l.since and s.since <= :to
        ), became as (
            select distinct on (code) code, new_code from line order by code, since desc, new_code
        ), pair as (
            select distinct on (w.new_code) w.code as old_code, a.*
            from became w join b on b.code = w.code join a on a.code = w.new_code
            order by w.new_code, w.code <> w.new_code, w.code
        ), met as (
            select * from pair
            union all
            select null, a.* from a where code not in (select code from pair)
        ), went (code, new_code, since, relation) as ( -- what goes on elsewhere, step by step
            select b.code, s.new_code, s.since, s.relation
            from b join area_succession s on s.old_code = b.code
            where s.since > :from and s.since <= :to and b.code not in (select old_code from pair)
            union
            select w.code, s.new_code, s.since, case w.relation when 'RENUMBERED' then s.relation else w.relation end
            from went w join area_succession s on s.old_code = w.new_code
            where s.since > w.since and s.since <= :to
        ), gone (code, successors) as (
            select code, jsonb_agg(jsonb_build_object('code', n.code_now, 'name', n.name, 'relation', n.relation,
                'since', n.since) order by n.code_now)
            from (
                select distinct on (w.code, v.code) w.code, v.code as code_now, v.name, w.relation, w.since
                from went w join area_version v on v.code = w.new_code and v.valid_from <= :to
                    and (v.valid_to is null or v.valid_to > :to)
                order by w.code, v.code, w.since) n
            group by code
        ), compared as (
            select b.code as old_code, b.name as old_name, b.level as old_level, b.parent_code as old_parent_code,
                b.parent_name as old_parent_name, b.urban_rural_type as old_type, a.code as new_code,
                a.name as new_name, a.level as new_level, a.parent_code as new_parent_code,
                a.parent_name as new_parent_name, a.urban_rural_type as new_type,
                coalesce(b.code, a.code) as sorting, b.code is null as is_added, array_remove(array[
                    case when b.code is null then 'ADDED' end,
                    case when a.code is null then 'REMOVED' end,
                    case when b.code <> a.code then 'RENUMBERED' end,
                    case when b.name <> a.name then 'RENAMED' end,
                    case when b.code is not null and a.code is not null and a.parent_code is distinct from
                        case when b.code = a.code then b.parent_code else coalesce(w.new_code, b.parent_code) end
                        then 'MOVED' end,
                    case when b.code is not null and a.code is not null and (b.level, b.urban_rural_type)
                        is distinct from (a.level, a.urban_rural_type) then 'RETYPED' end], null) as kinds
            from b full join met a on a.old_code = b.code left join became w on w.code = b.parent_code
            where b.code between :first and :last or a.code between :first and :last
        )
        """;

    private static final String ROWS = """
        select compared.*, coalesce(successors, '[]') as successors
        from compared left join gone on gone.code = compared.old_code
        """;

    private static final String DIFFERING =
            " where cardinality(kinds) > 0 and (cast(:kind as text) is null or :kind = any (kinds)) ";

    /** Several files may be of one day: what the file of another edition wrote and that of this one did not is not its own. */
    private static final String OWN = """
        and (not :shared or (
            select coalesce(bool_or(e.id = :number), true)
            from history h join import_job j on j.id = h.import_job
                join area_edition e on e.valid_from = :to and e.complete is not distinct from j.options ->> 'complete'
            where h.subject_kind = 'area' and h.subject in (old_code, new_code) and h.valid_from = :to))
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final JsonMapper json;
    private final Clock clock;

    /** @param reading a transaction, in which the driver fetches rows piece by piece */
    JdbcAreaComparison(JdbcClient jdbc, TransactionTemplate reading, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<ComparedArea> between(Span span, @Nullable Position after, int limit) {
        return asked(
                        span,
                        ROWS + DIFFERING
                                + "and (sorting, is_added) > (:code, :added) order by sorting, is_added limit :limit")
                .param("code", after == null ? "" : after.code())
                .param("added", after != null && after.added())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    @Override
    public void each(Span span, Consumer<ComparedArea> row) {
        reading.executeWithoutResult(status -> asked(span, ROWS + DIFFERING + "order by sorting, is_added")
                .withFetchSize(PIECE)
                .query(found -> {
                    row.accept(row(found, 0));
                }));
    }

    @Override
    public List<AreaEdition> editions(@Nullable String under, @Nullable EditionPosition after, int limit) {
        return jdbc
                .sql("""
                    select e.*, scope, (
                        select count(*) from area_version v
                        where v.valid_from <= e.valid_from and (v.valid_to is null or v.valid_to > e.valid_from)
                          and (scope is null or v.code between scope and end_of_scope)) as areas,
                        exists (select from area_edition o where o.valid_from = e.valid_from and o.id <> e.id) as shared
                    from area_edition e
                    cross join lateral (select greatest(e.complete, cast(:under as text)) as scope) -- of two, the one in the other
                    cross join lateral (select rpad(area_stem(scope), 12, '9') as end_of_scope)
                    where (cast(:under as text) is null
                        or (e.complete is null or e.complete between :under and :last
                            or starts_with(:under, area_stem(e.complete)))
                        and (exists (
                            select from area_version v
                            where v.valid_from = e.valid_from and v.code between scope and end_of_scope
                              and not exists (
                                select from area_version o where o.code = v.code and o.valid_to = v.valid_from
                                  and (o.level, o.name, o.parent_code, o.urban_rural_type)
                                    is not distinct from (v.level, v.name, v.parent_code, v.urban_rural_type)))
                          or exists (
                            select from area_version v
                            where v.valid_to = e.valid_from and v.code between scope and end_of_scope
                              and not exists (
                                select from area_version n where n.code = v.code and n.valid_from = v.valid_to))))
                      and (cast(:day as date) is null or (e.valid_from, e.id) < (:day, :number))
                    order by e.valid_from desc, e.id desc limit :limit
                    """)
                .param("under", under, Types.VARCHAR)
                .param("last", last(under))
                .param("day", after == null ? null : after.validFrom(), Types.DATE)
                .param("number", after == null ? 0 : after.number())
                .param("limit", limit)
                .query((row, n) -> new Imported(
                        row.getLong("id"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("complete"),
                        row.getString("scope"),
                        row.getInt("areas"),
                        row.getBoolean("shared"),
                        row.getObject("imported_at", OffsetDateTime.class),
                        row.getString("imported_by")))
                .list()
                .stream()
                .map(this::edition)
                .toList();
    }

    private record Imported(
            long number,
            LocalDate day,
            @Nullable String complete,
            @Nullable String scope,
            int areas,
            boolean shared,
            OffsetDateTime at,
            String by) {}

    private AreaEdition edition(Imported file) {
        return new AreaEdition(
                file.number,
                file.day,
                file.complete,
                file.areas,
                file.at.atZoneSameInstant(clock.getZone()).toOffsetDateTime(),
                file.by,
                changes(file));
    }

    private AreaEdition.Changes changes(Imported file) {
        return asked(new Span(file.day.minusDays(1), file.day, file.scope, null), """
                    select count(*) filter (where 'ADDED' = any (kinds)) as added,
                        count(*) filter (where 'REMOVED' = any (kinds)) as removed,
                        count(*) filter (where 'RENUMBERED' = any (kinds)) as renumbered,
                        count(*) filter (where 'RENAMED' = any (kinds)) as renamed,
                        count(*) filter (where 'MOVED' = any (kinds)) as moved,
                        count(*) filter (where 'RETYPED' = any (kinds)) as retyped
                    from compared
                    """ + DIFFERING + OWN)
                .param("shared", file.shared)
                .param("number", file.number)
                .query((row, n) -> new AreaEdition.Changes(
                        row.getInt("added"),
                        row.getInt("removed"),
                        row.getInt("renumbered"),
                        row.getInt("renamed"),
                        row.getInt("moved"),
                        row.getInt("retyped")))
                .single();
    }

    private JdbcClient.StatementSpec asked(Span span, String question) {
        var kind = span.kind();
        return jdbc.sql(COMPARED + question)
                .param("from", span.from())
                .param("to", span.to())
                .param("first", Objects.requireNonNullElse(span.under(), ""))
                .param("last", last(span.under()))
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR);
    }

    /** The greatest code under this one; of nothing, what is greater than every code. */
    private static String last(@Nullable String under) {
        return under == null ? "~" : new AreaCode(under).last();
    }

    private ComparedArea row(ResultSet row, int number) throws SQLException {
        var kinds = Stream.of((String[]) row.getArray("kinds").getArray())
                .map(ChangeKind::valueOf)
                .toList();
        return new ComparedArea(
                kinds,
                state(row, "old_"),
                state(row, "new_"),
                List.of(json.readValue(row.getString("successors"), Area.Successor[].class)));
    }

    private static ComparedArea.@Nullable State state(ResultSet row, String side) throws SQLException {
        var code = row.getString(side + "code");
        return code == null
                ? null
                : new ComparedArea.State(
                        code,
                        row.getString(side + "name"),
                        AreaLevel.named(row.getString(side + "level")).orElseThrow(),
                        row.getString(side + "parent_code"),
                        row.getString(side + "parent_name"),
                        row.getString(side + "type"));
    }
}
