package org.changkai.registry.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The jobs, kept where every replica sees them. */
public interface ImportJobs {

    UUID queue(ImportKind kind, ImportOptions options, byte[] file);

    Optional<ImportJob> find(UUID id);

    /** Waiting jobs, the oldest first; some may already be in work. */
    List<UUID> waiting();

    /** Locks a waiting job until the transaction ends; empty if another replica has it or it has ended. */
    Optional<Waiting> claim(UUID id);

    /** Seen at once by whoever asks for the job, although the import's own transaction still runs. */
    void progress(UUID id, int done, int total);

    void end(UUID id, ImportJob.State state, Verdict verdict);

    /** A job in work. */
    record Waiting(UUID id, ImportKind kind, ImportOptions options, byte[] file) {}
}
