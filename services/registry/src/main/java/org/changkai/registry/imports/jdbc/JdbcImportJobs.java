package org.changkai.registry.imports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.changkai.platform.security.Caller;
import org.changkai.registry.history.History;
import org.changkai.registry.imports.BadRow;
import org.changkai.registry.imports.Counts;
import org.changkai.registry.imports.ImportJob;
import org.changkai.registry.imports.ImportJob.State;
import org.changkai.registry.imports.ImportJobs;
import org.changkai.registry.imports.ImportKind;
import org.changkai.registry.imports.ImportOptions;
import org.changkai.registry.imports.ListedImport;
import org.changkai.registry.imports.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

final class JdbcImportJobs implements ImportJobs {

    private static final Duration PREVIEW_KEPT = Duration.ofDays(7);

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
    public UUID queue(ImportKind kind, ImportOptions options, byte[] file, @Nullable String fileName) {
        var id = UUID.randomUUID();
        forgetOldPreviews();
        jdbc.sql("""
            insert into import_job (id, kind, state, options, file, file_name, created_at, created_by)
            values (:id, :kind, 'QUEUED', cast(:options as jsonb), :file, :name, :now, :by)
            """)
                .param("id", id)
                .param("kind", kind.name())
                .param("options", json.writeValueAsString(options))
                .param("file", file)
                .param("name", fileName, Types.VARCHAR)
                .param("now", now())
                .param("by", options.caller().account())
                .update();
        return id;
    }

    private void forgetOldPreviews() {
        jdbc.sql("update import_job set state = 'FAILED', file = null where state = 'PREVIEWED' and created_at < ?")
                .param(now().minus(PREVIEW_KEPT))
                .update();
    }

    @Override
    public Optional<ImportJob> find(UUID id) {
        return jdbc.sql("""
            select id, kind, file_name, state, options, created_at, created_by, finished_at, counts, bad_rows, warnings, done,
                total
            from import_job left join import_progress on job = id
            where id = ?
            """).param(id).query(this::job).optional();
    }

    @Override
    public List<ListedImport> list(Caller reader, @Nullable UUID after, int limit) {
        return jdbc.sql("""
            select id, kind, file_name, state, counts, jsonb_array_length(bad_rows) as bad,
                jsonb_array_length(warnings) as warned, created_at, created_by, finished_at, total
            from import_job left join import_progress on job = id
            where (:everywhere or options #>> '{caller,account}' = :account
                or (jsonb_array_length(options #> '{caller,areas}') > 0 and not exists (
                    select from jsonb_array_elements_text(options #> '{caller,areas}') owned
                    where not exists (
                        select from unnest(:areas) area where starts_with(owned, area_stem(area))))))
              and (cast(:after as uuid) is null or (created_at, id) < (
                select created_at, id from import_job where id = :after))
            order by created_at desc, id desc limit :limit
            """)
                .param("everywhere", reader.areas().isEmpty())
                .param("account", reader.account())
                .param(
                        "areas",
                        reader.areas().stream()
                                .filter(area -> !area.equals(Caller.NOWHERE))
                                .toArray(String[]::new))
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(this::listed)
                .list();
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
            select kind, options, file, digest from import_job where id = ? and state = 'QUEUED'
            for no key update skip locked
            """)
                .param(id)
                .query((row, n) -> new Waiting(
                        id,
                        ImportKind.valueOf(row.getString("kind")),
                        json.readValue(row.getString("options"), ImportOptions.class),
                        row.getBytes("file"),
                        row.getString("digest")))
                .optional();
    }

    @Override
    public int attempt(UUID id) {
        return Objects.requireNonNull(apart.execute(status ->
                jdbc.sql("""
                    insert into import_progress (job, done, total, attempts) values (?, 0, 0, 1)
                    on conflict (job) do update set attempts = import_progress.attempts + 1
                    returning attempts
                    """).param(id).query((row, n) -> row.getInt(1)).single()));
    }

    @Override
    public void progress(UUID id, int done, int total) {
        apart.executeWithoutResult(status -> jdbc.sql("update import_progress set done = ?, total = ? where job = ?")
                .params(done, total, id)
                .update());
    }

    @Override
    public void end(UUID id, State state, Verdict verdict, List<History.Changed> changes, @Nullable String digest) {
        jdbc.sql("""
            update import_job
            set state = :state, finished_at = :now, counts = cast(:counts as jsonb),
                bad_rows = cast(:bad as jsonb), warnings = cast(:warnings as jsonb), changes = cast(:changes as jsonb), digest = :digest,
                file = case when :state = 'PREVIEWED' then file end
            where id = :id
            """)
                .param("state", state.name())
                .param("now", now())
                .param("counts", json.writeValueAsString(verdict.counts()))
                .param("bad", json.writeValueAsString(verdict.badRows()))
                .param("warnings", json.writeValueAsString(verdict.warnings()))
                .param("changes", json.writeValueAsString(changes))
                .param("digest", digest, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    @Override
    public void refreshStatistics(ImportKind kind) {
        jdbc.sql("analyze "
                        + switch (kind) {
                            case AREAS -> "area_version, area_position";
                            case ORGANIZATIONS -> "organization, organization_link, organization_standing";
                            case CENTRES -> "centre";
                        })
                .update();
    }

    @Override
    public boolean confirm(UUID id, Caller caller) {
        var options = jdbc.sql("select options from import_job where id = ? and state = 'PREVIEWED' for update")
                .param(id)
                .query((row, n) -> json.readValue(row.getString(1), ImportOptions.class))
                .optional();
        options.ifPresent(previewed -> {
            jdbc.sql("""
                update import_job set state = 'QUEUED', options = cast(? as jsonb), finished_at = null where id = ?
                """)
                    .params(json.writeValueAsString(previewed.confirmedBy(caller)), id)
                    .update();
            // how often, and how far, the preview was begun says nothing about what is begun now
            jdbc.sql("delete from import_progress where job = ?").param(id).update();
        });
        return options.isPresent();
    }

    @Override
    public List<History.Changed> changes(UUID id) {
        return jdbc.sql("select changes from import_job where id = ?")
                .param(id)
                .query((row, n) -> List.of(json.readValue(row.getString(1), History.Changed[].class)))
                .optional()
                .orElse(List.of());
    }

    private ImportJob job(ResultSet row, int number) throws SQLException {
        var total = row.getInt("total");
        var started = !row.wasNull();
        var state = State.valueOf(row.getString("state"));
        var ended = state != State.QUEUED;
        var counts = row.getString("counts");
        return new ImportJob(
                row.getObject("id", UUID.class),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                started && !ended ? State.RUNNING : state,
                new ImportJob.Progress(ended ? total : row.getInt("done"), total),
                counts == null ? null : json.readValue(counts, Counts.class),
                List.of(json.readValue(row.getString("bad_rows"), BadRow[].class)),
                List.of(json.readValue(row.getString("warnings"), BadRow[].class)),
                here(row.getObject("created_at", OffsetDateTime.class)),
                row.getString("created_by"),
                json.readValue(row.getString("options"), ImportOptions.class).caller(),
                finished(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private ListedImport listed(ResultSet row, int number) throws SQLException {
        var started = row.getObject("total") != null;
        var state = State.valueOf(row.getString("state"));
        var counts = row.getString("counts");
        return new ListedImport(
                row.getObject("id", UUID.class),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                started && state == State.QUEUED ? State.RUNNING : state,
                counts == null ? null : json.readValue(counts, Counts.class),
                row.getInt("bad"),
                row.getInt("warned"),
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
