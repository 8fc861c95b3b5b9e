package org.changkai.registry.history.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.registry.history.Difference;
import org.changkai.registry.history.History;
import org.changkai.registry.history.HistoryEntry;
import org.changkai.registry.history.HistoryEntry.Action;
import org.changkai.registry.history.PastState;
import org.changkai.registry.history.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JdbcHistory implements History {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final AreaOfTheDay areas;

    JdbcHistory(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        areas = new AreaOfTheDay(jdbc, json, clock);
    }

    @Override
    public List<HistoryEntry> of(Subject subject, String id, @Nullable Long before, int limit) {
        return jdbc.sql("""
            select h.*, case when h.before is null and not jsonb_exists_any(h.after, :parts) and not (
                    h.subject_kind = 'area' and exists ( -- another place, which has no past here
                        select from area_reuse r where r.code = h.subject and r.since = h.valid_from)) then (
                select max(case when e.after is null and (e.valid_from <= h.valid_from) is not false
                    then 'RESTORED' else 'CHANGED' end)
                from history e
                where e.subject_kind = h.subject_kind and e.subject = h.subject and e.id < h.id
                  and not jsonb_exists_any(coalesce(e.after, e.before), :parts)) end as again
            from history h
            where subject_kind = :kind and subject = :id and id < :before order by id desc limit :limit
            """)
                .param("kind", subject.label())
                .param("id", id)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("parts", PastState.parts().toArray(String[]::new))
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    @Override
    public Optional<Place> placeOf(Subject subject, String id) {
        return jdbc.sql("""
            select state ->> 'area_code' as area, state ->> 'organization_id' as organization
            from history, coalesce(after, before) state
            where subject_kind = ? and subject = ? and not jsonb_exists_any(state, ?)
            order by id desc limit 1
            """)
                .params(subject.label(), id, PastState.parts().toArray(String[]::new))
                .query((row, n) -> switch (subject) {
                    case AREA -> new Place(id, null);
                    case ORGANIZATION -> new Place(row.getString("area"), id);
                    case CENTRE -> new Place(row.getString("area"), row.getString("organization"));
                })
                .optional();
    }

    @Override
    public @Nullable JsonNode at(Subject subject, String id, Instant moment) {
        if (subject == Subject.AREA) {
            return areas.at(id, moment);
        }
        var state = new PastState();
        jdbc.sql("""
            select before, after from history
            where subject_kind = ? and subject = ? and at <= ? order by id
            """)
                .params(subject.label(), id, moment.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    state.follow(tree(row, "before"), tree(row, "after"));
                });
        return state.state();
    }

    @Override
    public List<Changed> ofImport(UUID job, int limit) {
        return jdbc.sql("select subject, before, after from history where import_job = ? order by subject, id limit ?")
                .params(job, limit)
                .query((row, n) -> {
                    var before = tree(row, "before");
                    var after = tree(row, "after");
                    return new Changed(
                            row.getString("subject"), action(before, after), Difference.between(before, after));
                })
                .list();
    }

    @Override
    public String digestOfImport(UUID job) {
        return jdbc.sql("""
            select encode(sha256(convert_to(coalesce(string_agg(
                concat(subject, before, after), E'\\n' order by subject, before, after), ''), 'UTF8')), 'hex')
            from history where import_job = ?
            """).param(job).query((row, n) -> row.getString(1)).single();
    }

    @Override
    public void changesAreMadeBy(UUID job) {
        jdbc.sql("select set_config('changkai.import', ?, true)")
                .param(job.toString())
                .query((row, n) -> row.getString(1))
                .single();
    }

    private HistoryEntry entry(ResultSet row, int number) throws SQLException {
        var again = row.getString("again"); // an area whose earlier days became known, or that came back
        var before = tree(row, "before");
        var after = tree(row, "after");
        return new HistoryEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                row.getObject("valid_from", LocalDate.class),
                row.getString("by"),
                row.getObject("import_job", UUID.class),
                again == null ? action(before, after) : Action.valueOf(again),
                Difference.between(before, after));
    }

    /** What comes to a thing, or goes from it, is a change of the thing. */
    private static Action action(@Nullable JsonNode before, @Nullable JsonNode after) {
        if (PastState.isAboutPart(before, after)) {
            return Action.CHANGED;
        }
        if (before == null || after == null) {
            return before == null ? Action.CREATED : Action.REMOVED;
        }
        return isRemoved(before) && !isRemoved(after) ? Action.RESTORED : Action.CHANGED;
    }

    private static boolean isRemoved(JsonNode state) {
        return !state.path("removed_at").isMissingNode()
                && !state.path("removed_at").isNull();
    }

    private @Nullable JsonNode tree(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : json.readTree(text);
    }
}
