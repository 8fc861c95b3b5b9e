package org.changkai.registry.correction.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.registry.correction.Correction;
import org.changkai.registry.correction.Correction.State;
import org.changkai.registry.correction.Corrections;
import org.changkai.registry.correction.Suggestion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

final class JdbcCorrections implements Corrections {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcCorrections(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public UUID add(String centre, Suggestion suggestion, @Nullable String note) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into centre_correction (id, centre_id, suggested, note, state, suggested_at)
            values (:id, :centre, cast(:suggested as jsonb), :note, 'OPEN', :now)
            """)
                .param("id", id)
                .param("centre", centre)
                .param("suggested", json.writeValueAsString(suggestion))
                .param("note", note, Types.VARCHAR)
                .param("now", now())
                .update();
        return id;
    }

    @Override
    public Optional<Correction> find(UUID id) {
        return jdbc.sql("select * from centre_correction where id = ?")
                .param(id)
                .query(this::correction)
                .optional();
    }

    @Override
    public Optional<Correction> hold(UUID id) {
        return jdbc.sql("select * from centre_correction where id = ? for update")
                .param(id)
                .query(this::correction)
                .optional();
    }

    @Override
    public Load load(String centre, Duration lately) {
        return jdbc.sql("""
            select count(*) filter (where state = 'OPEN'), count(*) filter (where suggested_at > ?)
            from centre_correction where centre_id = ?
            """)
                .params(now().minus(lately), centre)
                .query((row, n) -> new Load(row.getInt(1), row.getInt(2)))
                .single();
    }

    @Override
    public List<Correction> list(State state, About about, @Nullable UUID after, int limit) {
        return jdbc.sql("""
            select k.* from centre_correction k join centre c on c.id = k.centre_id
            where k.state = :state
              and (cardinality(:areas) = 0 or exists (
                select from unnest(:areas) area where starts_with(c.area_code, area_stem(area)))
                or c.organization_id in (select id from organizations_of_editor(:editor)))
              and (cast(:after as uuid) is null or (k.suggested_at, k.id) > (
                select suggested_at, id from centre_correction where id = :after))
            order by k.suggested_at, k.id limit :limit
            """)
                .param("state", state.name())
                .param("areas", about.areas().toArray(String[]::new))
                .param("editor", about.editor(), Types.VARCHAR)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(this::correction)
                .list();
    }

    @Override
    public void decide(UUID id, State state, String by, @Nullable String reason) {
        jdbc.sql("""
            update centre_correction
            set state = :state, decided_at = :now, decided_by = :by, reason = :reason, note = null where id = :id
            """)
                .param("state", state.name())
                .param("now", now())
                .param("by", by)
                .param("reason", reason, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    private Correction correction(ResultSet row, int number) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Correction(
                row.getObject("id", UUID.class),
                row.getString("centre_id"),
                json.readValue(row.getString("suggested"), Suggestion.class),
                row.getString("note"),
                State.valueOf(row.getString("state")),
                here(row.getObject("suggested_at", OffsetDateTime.class)),
                decided == null ? null : here(decided),
                row.getString("decided_by"),
                row.getString("reason"));
    }

    private OffsetDateTime here(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
