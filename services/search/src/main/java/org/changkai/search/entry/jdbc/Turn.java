package org.changkai.search.entry.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.changkai.search.lock.jdbc.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Transactions that change entries end one after the other. Each feed has its own, and a story told beside the place it is
 * about would miss it otherwise: whichever of the two ends last sees the other. Only the end is waited for, since a feed
 * that begins tells hundreds of entries in one transaction.
 */
final class Turn implements TransactionSynchronization {

    private final JdbcClient jdbc;
    private final List<Runnable> last = new ArrayList<>();

    Turn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has to see all that others have ended before. */
    void last(Runnable step) {
        last.add(step);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        Lock.ENTRY_CHANGES.take(jdbc);
        last.forEach(Runnable::run);
    }
}
