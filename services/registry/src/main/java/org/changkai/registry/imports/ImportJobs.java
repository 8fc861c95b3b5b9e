package org.changkai.registry.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.platform.security.Caller;
import org.changkai.registry.history.History;
import org.jspecify.annotations.Nullable;

/** The jobs, kept where every replica sees them. */
public interface ImportJobs {

    /** So many changes of a job are kept to be looked at. */
    int SHOWN_CHANGES = 1000;

    /**
     * Keeps a file until it is imported.
     *
     * @param fileName what the sender calls the file; null if it has no name
     */
    UUID queue(ImportKind kind, ImportOptions options, byte[] file, @Nullable String fileName);

    Optional<ImportJob> find(UUID id);

    /** Those that the reader may look at, the latest first; after the given one. */
    List<ListedImport> list(Caller reader, @Nullable UUID after, int limit);

    /** Waiting jobs, the oldest first; some may already be in work. */
    List<UUID> waiting();

    /** Locks a waiting job until the transaction ends; empty if another replica has it or it has ended. */
    Optional<Waiting> claim(UUID id);

    /** How often the job was begun, this time included; counted at once, so that a dying replica counts too. */
    int attempt(UUID id);

    /** Seen at once by whoever asks for the job, although the import's own transaction still runs. */
    void progress(UUID id, int done, int total);

    /**
     * Ends a job, or a preview.
     *
     * @param changes the first of them
     * @param digest of all changes
     */
    void end(UUID id, ImportJob.State state, Verdict verdict, List<History.Changed> changes, @Nullable String digest);

    /** Tells the planner what an import has made of the tables; lists are read in the order of an index at once. */
    void refreshStatistics(ImportKind kind);

    /** Puts a previewed job back to be done in earnest by this caller; false if it is not a previewed one. */
    boolean confirm(UUID id, Caller caller);

    /** The first changes that a job made or would make. */
    List<History.Changed> changes(UUID id);

    /**
     * A job in work.
     *
     * @param digest of the changes that were previewed and confirmed
     */
    record Waiting(
            UUID id,
            ImportKind kind,
            ImportOptions options,
            byte[] file,
            @Nullable String digest) {}
}
