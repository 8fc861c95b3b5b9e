package org.changkai.search.index;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.changkai.platform.background.BackgroundWork;
import org.changkai.search.SearchSettings;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.Entries.Revised;

/**
 * Keeps the index equal to the entries for as long as the service runs. While the engine is away the entries wait; when
 * it is back and lacks the index, or has one of another mapping, a new one is built.
 */
final class KeepIndex implements BackgroundWork.Step {

    private final PendingEntries pending;
    private final Indexes indexes;
    private final RebuildIndex rebuild;
    private final IndexBell bell;
    private final Supplier<SearchSettings> settings;
    private final PieceSize piece = new PieceSize();
    private final Doubt doubt = new Doubt();

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
        if (doubt.arises()) {
            indexes.awaitDictionary();
            rebuild.ifNeeded();
        }
        // what an editor or two have just changed does not wait for the piece of an import that waits beside it
        pending.drainFew(Entries.FEW, this::write);
        var most = piece.upTo(settings.get().batch());
        var since = System.nanoTime();
        var taken = pending.drain(most, this::write);
        piece.took(taken, Duration.ofNanos(System.nanoTime() - since));
        if (taken < most) {
            bell.await(settings.get().lookEvery());
        }
        doubt.ends();
        return Duration.ZERO;
    }

    /** Few are found at once; of an import the engine makes larger pieces. */
    private Map<String, String> write(Collection<String> names, List<Revised> entries) {
        return indexes.write(names, entries, entries.size() <= Entries.FEW);
    }
}
