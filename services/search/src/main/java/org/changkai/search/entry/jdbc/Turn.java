package org.changkai.search.entry.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;
import org.changkai.search.lock.jdbc.Lock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * What one transaction changes, written at its end, since a feed tells hundreds of entries in one: of what it tells of one entry
 * the last counts.
 *
 * <p>Transactions that change entries end one after the other. Each feed has its own, and a story told beside the place it is
 * about would miss it otherwise: whichever of the two ends last sees the other.
 */
final class Turn implements TransactionSynchronization {

    private final JdbcClient jdbc;
    private final EntryWrites writes;
    private final Runnable bell;
    private final Map<String, Told> told = new LinkedHashMap<>();

    Turn(JdbcClient jdbc, EntryWrites writes, Runnable bell) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.bell = bell;
    }

    /** @param entry null if it is gone */
    record Told(String key, EntryType type, @Nullable Entry entry) {}

    void tell(Told one) {
        told.put(one.key(), one);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        var changed = writes.write(told);
        Lock.ENTRY_CHANGES.take(jdbc);
        writes.orderWhatNames(changed); // has to see all that others have ended before
    }

    @Override
    public void afterCommit() {
        bell.run();
    }
}
