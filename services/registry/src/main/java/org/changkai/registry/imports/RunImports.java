package org.changkai.registry.imports;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.changkai.platform.background.BackgroundWork;
import org.changkai.platform.problem.ProblemException;
import org.changkai.registry.history.History;
import org.changkai.registry.imports.ImportJob.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs waiting jobs one after another. A job is done in one transaction that also ends it: a replica that dies leaves
 * it waiting, and another one, or the same one after its restart, does it again from the start. A preview is the same
 * work, taken back at its end.
 */
public final class RunImports implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RunImports.class);
    private static final int MOST_ATTEMPTS = 3;

    /** So many new or changed rows change the way in which a list is best read. */
    private static final int MANY = 500;

    /** After so many rows it is told how far an import is. */
    private static final int TELLING = 200;

    private final ImportJobs jobs;
    private final History history;
    private final Supplier<ImportSettings> settings;
    private final FileBounds bounds;
    private final TransactionTemplate transaction;
    private final Map<ImportKind, Importer> importers = new EnumMap<>(ImportKind.class);
    private final Semaphore announced = new Semaphore(0);
    private final BackgroundWork work =
            new BackgroundWork("imports", "Waiting imports are not begun", this::runWaiting);

    public RunImports(
            ImportJobs jobs,
            History history,
            Supplier<ImportSettings> settings,
            FileBounds bounds,
            List<Importer> importers,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.history = history;
        this.settings = settings;
        this.bounds = bounds;
        this.transaction = transaction;
        importers.forEach(importer -> this.importers.put(importer.kind(), importer));
    }

    /** Looks for queued jobs at once. */
    public void announce() {
        announced.release();
    }

    @Override
    public void start() {
        work.start();
    }

    @Override
    public void stop() {
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }

    private Duration runWaiting() throws InterruptedException {
        jobs.waiting().forEach(this::run);
        var _ = announced.tryAcquire(settings.get().lookAgain().toMillis(), TimeUnit.MILLISECONDS);
        announced.drainPermits();
        return Duration.ZERO;
    }

    private void run(UUID id) {
        try {
            transaction.executeWithoutResult(status -> jobs.claim(id).ifPresent(job -> attempt(job, status)));
        } catch (RuntimeException failed) {
            if (!isRunning() || isPassing(failed)) {
                log.warn("Import {} was interrupted and waits: {}", id, failed.toString());
                return;
            }
            log.error("Import {} failed", id, failed);
            fail(
                    id,
                    failed instanceof ProblemException problem
                            ? problem.problem().code()
                            : "internal-error");
        }
    }

    /** The database went away or another transaction was in the way: nothing is written, and the job still waits. */
    private static boolean isPassing(RuntimeException failed) {
        return failed instanceof TransientDataAccessException
                || failed instanceof RecoverableDataAccessException
                || failed instanceof DataAccessResourceFailureException
                || failed instanceof TransactionException;
    }

    private void fail(UUID id, String reason) {
        transaction.executeWithoutResult(status ->
                jobs.claim(id).ifPresent(job -> jobs.end(id, State.FAILED, refused(reason), List.of(), null)));
    }

    private static Verdict refused(String reason) {
        return Verdict.refused(List.of(BadRow.file(reason, null)));
    }

    private void attempt(ImportJobs.Waiting job, TransactionStatus status) {
        if (jobs.attempt(job.id()) > MOST_ATTEMPTS) {
            log.error("Import {} was given up after {} attempts", job.id(), MOST_ATTEMPTS);
            jobs.end(job.id(), State.FAILED, refused("given-up"), List.of(), null);
            return;
        }
        var start = System.nanoTime();
        var untouched = status.createSavepoint();
        history.changesAreMadeBy(job.id());
        var verdict = take(job);
        var digest = job.options().preview() || job.digest() != null ? history.digestOfImport(job.id()) : null;
        var outdated = job.digest() != null && !job.digest().equals(digest);
        var end = outdated ? refused("preview-outdated") : verdict;
        var state = end.isRefused() ? State.FAILED : job.options().preview() ? State.PREVIEWED : State.DONE;
        var changes = history.ofImport(job.id(), ImportJobs.SHOWN_CHANGES);
        if (state != State.DONE) {
            status.rollbackToSavepoint(untouched);
        } else if (end.counts().written() >= MANY) {
            jobs.refreshStatistics(job.kind());
        }
        jobs.end(job.id(), state, end, state == State.FAILED ? List.of() : changes, digest);
        log.info(
                "Import {} of {}: {}, {}, {} bad rows, {} ms",
                job.id(),
                job.kind(),
                state,
                end.counts(),
                end.badRows().size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private Verdict take(ImportJobs.Waiting job) {
        var importer = Objects.requireNonNull(importers.get(job.kind()));
        var largest = bounds.unpacked(settings.get().largestUnpacked());
        return switch (ReadTable.read(job.file(), importer.requiredColumns(), largest, bounds.cells())) {
            case Reading.NoTable none -> Verdict.refused(none.reasons());
            case Reading.Read read -> {
                var total = read.table().rows().size();
                jobs.progress(job.id(), 0, total);
                yield importer.take(read.table(), job.options(), done -> {
                    if (done % TELLING == 0 || done == total) {
                        jobs.progress(job.id(), done, total);
                    }
                });
            }
        };
    }
}
