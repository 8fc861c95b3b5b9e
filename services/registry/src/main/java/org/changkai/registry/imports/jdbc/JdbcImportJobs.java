package org.changkai.registry.imports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.registry.imports.BadRow;
import org.changkai.registry.imports.Counts;
import org.changkai.registry.imports.ImportJob;
import org.changkai.registry.imports.ImportJob.State;
import org.changkai.registry.imports.ImportJobs;
import org.changkai.registry.imports.ImportKind;
import org.changkai.registry.imports.ImportOptions;
import org.changkai.registry.imports.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

final class JdbcImportJobs implements ImportJobs {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate apart;

    /** @param apart begins a transaction of its own whatever else is going on */
    JdbcImportJobs(JdbcClient jdbc, JsonMapper json, Clock clock, TransactionTemplate apart) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.apart = apart;
    }

    @Override
    public UUID queue(ImportKind kind, ImportOptions options, byte[] file) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into import_job (id, kind, state, options, file, created_at, created_by)
                        values (?, ?, 'QUEUED', cast(? as jsonb), ?, ?, ?)
                        """)
                .params(
                        id,
                        kind.name(),
                        json.writeValueAsString(options),
                        file,
                        now(),
                        options.caller().account())
                .update();
        return id;
    }

    @Override
    public Optional<ImportJob> find(UUID id) {
        return jdbc.sql("""
                        select id, kind, state, created_at, created_by, finished_at, counts, bad_rows, done, total
                        from import_job left join import_progress on job = id
                        where id = ?
                        """).param(id).query(this::job).optional();
    }

    @Override
    public List<UUID> waiting() {
        return jdbc.sql("select id from import_job where state = 'QUEUED' order by created_at")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public Optional<Waiting> claim(UUID id) {
        return jdbc.sql("""
                        select kind, options, file from import_job where id = ? and state = 'QUEUED'
                        for no key update skip locked
                        """)
                .param(id)
                .query((row, n) -> new Waiting(
                        id,
                        ImportKind.valueOf(row.getString("kind")),
                        json.readValue(row.getString("options"), ImportOptions.class),
                        row.getBytes("file")))
                .optional();
    }

    @Override
    public void progress(UUID id, int done, int total) {
        apart.executeWithoutResult(
                status -> jdbc.sql("""
                        insert into import_progress (job, done, total) values (?, ?, ?)
                        on conflict (job) do update set done = excluded.done, total = excluded.total
                        """).params(id, done, total).update());
    }

    @Override
    public void end(UUID id, State state, Verdict verdict) {
        jdbc.sql("""
                        update import_job
                        set state = ?, finished_at = ?, counts = cast(? as jsonb), bad_rows = cast(? as jsonb), file = null
                        where id = ?
                        """)
                .params(
                        state.name(),
                        now(),
                        json.writeValueAsString(verdict.counts()),
                        json.writeValueAsString(verdict.badRows()),
                        id)
                .update();
    }

    private ImportJob job(ResultSet row, int number) throws SQLException {
        var total = row.getInt("total");
        var started = !row.wasNull();
        var state = State.valueOf(row.getString("state"));
        var ended = state == State.DONE || state == State.FAILED;
        var counts = row.getString("counts");
        return new ImportJob(
                row.getObject("id", UUID.class),
                ImportKind.valueOf(row.getString("kind")),
                started && !ended ? State.RUNNING : state,
                new ImportJob.Progress(ended ? total : row.getInt("done"), total),
                counts == null ? null : json.readValue(counts, Counts.class),
                List.of(json.readValue(row.getString("bad_rows"), BadRow[].class)),
                here(row.getObject("created_at", OffsetDateTime.class)),
                row.getString("created_by"),
                finished(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private @Nullable OffsetDateTime finished(@Nullable OffsetDateTime time) {
        return time == null ? null : here(time);
    }

    private OffsetDateTime here(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
