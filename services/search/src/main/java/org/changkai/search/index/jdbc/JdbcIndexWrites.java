package org.changkai.search.index.jdbc;

import org.changkai.search.index.IndexWrites;
import org.changkai.search.lock.jdbc.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Writers share an advisory lock until the end of their transaction; who waits asks for it alone and lets go at once. */
final class JdbcIndexWrites implements IndexWrites {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** @param transaction always a new one */
    JdbcIndexWrites(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void write(Runnable write) {
        transaction.executeWithoutResult(status -> {
            enter();
            write.run();
        });
    }

    @Override
    public void awaitOthers() {
        transaction.executeWithoutResult(status -> Lock.INDEX_WRITES.take(jdbc));
    }

    /** For who is in a transaction of its own. */
    void enter() {
        Lock.INDEX_WRITES.takeShared(jdbc);
    }
}
