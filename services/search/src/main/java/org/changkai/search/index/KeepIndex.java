package org.changkai.search.index;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.changkai.platform.background.BackgroundWork;
import org.changkai.search.SearchSettings;
import org.changkai.search.entry.Entries.Revised;

/**
 * Keeps the index equal to the entries for as long as the service runs. While the engine is away the entries wait; when
 * it is back and lacks the index, or has one of another mapping, a new one is built.
 */
final class KeepIndex implements BackgroundWork.Step {

    private static final Duration SURE = Duration.ofSeconds(5);

    /** What an editor or two have just changed is found at once; of an import the engine makes larger pieces. */
    private static final int FEW = 20;

    private final PendingEntries pending;
    private final Indexes indexes;
    private final RebuildIndex rebuild;
    private final IndexBell bell;
    private final Supplier<SearchSettings> settings;
    private long sureUntil = System.nanoTime();

    KeepIndex(
            PendingEntries pending,
            Indexes indexes,
            RebuildIndex rebuild,
            IndexBell bell,
            Supplier<SearchSettings> settings) {
        this.pending = pending;
        this.indexes = indexes;
        this.rebuild = rebuild;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public Duration run() throws InterruptedException {
        var now = System.nanoTime();
        var sure = now - sureUntil < 0;
        var next = sure ? sureUntil : now + SURE.toNanos();
        sureUntil = now; // a step that fails leaves doubt
        if (!sure) {
            indexes.awaitDictionary();
            rebuild.ifNeeded();
        }
        var batch = settings.get().batch();
        if (pending.drain(batch, this::write) < batch) {
            bell.await(settings.get().lookEvery());
        }
        sureUntil = next;
        return Duration.ZERO;
    }

    private Map<String, String> write(Collection<String> names, List<Revised> entries) {
        return indexes.write(names, entries, entries.size() <= FEW);
    }
}
