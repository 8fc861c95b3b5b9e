package org.changkai.registry.area.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

    private static final String ROWS = """
        select compared.*, coalesce(successors, '[]') as successors
        from compared left join gone on gone.code = compared.old_code
        """;

    private static final String DIFFERING =
            " where cardinality(kinds) > 0 and (cast(:kind as text) is null or :kind = any (kinds)) ";

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final JsonMapper json;
    private final Clock clock;
    private final KeptCounts counts = new KeptCounts();

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
        var found = new ArrayList<AreaEdition>();
        var last = after;
        var line = newestLine();
        List<Imported> piece;
        do {
            piece = imported(under, last, limit);
            for (var file : piece) {
                var edition = edition(file, line);
                last = new EditionPosition(file.day, file.number);
                if (under == null || !edition.changes().none()) {
                    found.add(edition);
                }
            }
        } while (piece.size() == limit && found.size() < limit);
        return found.subList(0, Math.min(found.size(), limit));
    }

    /** With {@code under} also those of whose day only another file changed something there. */
    private List<Imported> imported(@Nullable String under, @Nullable EditionPosition after, int limit) {
        return jdbc.sql("""
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
                                select from area_version n where n.code = v.code and n.valid_from = v.valid_to))
                          or exists (select from area_edition o where o.valid_from = e.valid_from and o.id <> e.id)
                            and exists ( -- one file may have taken back what the other did
                              select from history h where h.subject_kind = 'area'
                                and h.subject between scope and end_of_scope and h.valid_from = e.valid_from)))
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
                .list();
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

    private long newestLine() {
        return jdbc.sql("select coalesce(max(id), 0) from history where subject_kind = 'area'")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private AreaEdition edition(Imported file, long line) {
        return new AreaEdition(
                file.number,
                file.day,
                file.complete,
                file.areas,
                file.at.atZoneSameInstant(clock.getZone()).toOffsetDateTime(),
                file.by,
                counts.of(line, new KeptCounts.Asked(file.number, file.scope), () -> changes(file)));
    }

    private AreaEdition.Changes changes(Imported file) {
        return asked(
                        new Span(file.day.minusDays(1), file.day, file.scope, null),
                        (file.shared ? Compared.STEPS : Compared.ALONE) + """
                    select count(*) filter (where 'ADDED' = any (kinds)) as added,
                        count(*) filter (where 'REMOVED' = any (kinds)) as removed,
                        count(*) filter (where 'RENUMBERED' = any (kinds)) as renumbered,
                        count(*) filter (where 'RENAMED' = any (kinds)) as renamed,
                        count(*) filter (where 'MOVED' = any (kinds)) as moved,
                        count(*) filter (where 'RETYPED' = any (kinds)) as retyped
                    from told
                    """)
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
        return jdbc.sql(Compared.AREAS + question)
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
