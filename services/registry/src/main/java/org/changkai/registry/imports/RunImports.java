package org.changkai.registry.imports;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.changkai.registry.imports.ImportJob.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs waiting jobs one after another. A job is done in one transaction that also ends it: a replica that dies leaves
 * it waiting, and another one, or the same one after its restart, does it again from the start.
 */
public final class RunImports implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RunImports.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final ImportJobs jobs;
    private final TransactionTemplate transaction;
    private final Map<ImportKind, Importer> importers = new EnumMap<>(ImportKind.class);
    private final LinkedBlockingQueue<UUID> announced = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    public RunImports(ImportJobs jobs, List<Importer> importers, TransactionTemplate transaction) {
        this.jobs = jobs;
        this.transaction = transaction;
        importers.forEach(importer -> this.importers.put(importer.kind(), importer));
    }

    /** Begins with this job soon; it is queued already. */
    public void announce(UUID job) {
        announced.add(job);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("imports").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                jobs.waiting().forEach(this::run);
                var next = announced.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    run(next);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                if (running) {
                    log.warn("Waiting imports could not be looked up: {}", failed.toString());
                    announced.clear();
                }
            }
        }
    }

    private void run(UUID id) {
        try {
            transaction.executeWithoutResult(status -> jobs.claim(id).ifPresent(this::take));
        } catch (RuntimeException failed) {
            if (!running) {
                return;
            }
            log.error("Import {} failed", id, failed);
            transaction.executeWithoutResult(status -> jobs.claim(id)
                    .ifPresent(job ->
                            jobs.end(id, State.FAILED, Verdict.refused(List.of(BadRow.file("internal-error", null))))));
        }
    }

    private void take(ImportJobs.Waiting job) {
        var start = System.nanoTime();
        var importer = Objects.requireNonNull(importers.get(job.kind()));
        var verdict = switch (ReadTable.read(job.file(), importer.requiredColumns())) {
            case ReadTable.NoTable none -> Verdict.refused(none.reasons());
            case ReadTable.Read read -> {
                var total = read.table().rows().size();
                jobs.progress(job.id(), 0, total);
                yield importer.take(read.table(), job.options(), done -> jobs.progress(job.id(), done, total));
            }
        };
        var refused = !verdict.badRows().isEmpty()
                && !(job.options().partial() && !verdict.counts().equals(Counts.NOTHING));
        jobs.end(job.id(), refused ? State.FAILED : State.DONE, verdict);
        log.info(
                "Import {} of {}: {}, {} bad rows, {} ms",
                job.id(),
                job.kind(),
                verdict.counts(),
                verdict.badRows().size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
