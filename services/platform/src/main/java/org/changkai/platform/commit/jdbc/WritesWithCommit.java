package org.changkai.platform.commit.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.changkai.platform.commit.OneOfTransaction;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes writes that nobody reads again in their transaction, and sends them to the database in one trip with its commit. The
 * driver, which is asked to commit afterwards, finds that done. One that fails fails the transaction, as a commit may. Not for
 * who is called before the commit by the transaction itself.
 */
public final class WritesWithCommit {

    /** More than these are sent before the commit. */
    private static final int MOST = 8;

    private final JdbcOperations template;

    public WritesWithCommit(JdbcOperations template) {
        this.template = template;
    }

    /** Sets the parameters of one statement from an index on, and gives the index after them. */
    @FunctionalInterface
    public interface Values {
        int set(PreparedStatement statement, int from) throws SQLException;
    }

    private record Write(String sql, Values values) {}

    /** Writes at the latest with the commit; at once where no transaction is under way. */
    public void add(String sql, Values values) {
        var write = new Write(sql, values);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            send(List.of(write), "");
            return;
        }
        var last = OneOfTransaction.of(Last.class, () -> new Last(this));
        last.waiting.add(write);
        if (last.waiting.size() > MOST) {
            last.sendNow();
        }
    }

    /** Sends what waits, for somebody who reads it or writes over it in the same transaction. */
    public void sendNow() {
        OneOfTransaction.known(Last.class).ifPresent(Last::sendNow);
    }

    private void send(List<Write> writes, String commit) {
        var sql = writes.stream().map(Write::sql).collect(Collectors.joining(";", "", commit));
        template.execute(sql, (PreparedStatementCallback<Boolean>) statement -> {
            var n = 1;
            for (var write : writes) {
                n = write.values().set(statement, n);
            }
            return statement.execute();
        });
    }

    /** What waits in one transaction; the last to be asked before the commit. */
    private static final class Last implements TransactionSynchronization {

        private final WritesWithCommit writes;
        private final List<Write> waiting = new ArrayList<>();
        private final Map<Object, List<Write>> waitedAt = new HashMap<>();

        Last(WritesWithCommit writes) {
            this.writes = writes;
        }

        private void sendNow() {
            send("");
        }

        private void send(String commit) {
            if (!waiting.isEmpty()) {
                writes.send(waiting, commit);
                waiting.clear();
            }
        }

        @Override
        public void savepoint(Object savepoint) {
            waitedAt.put(savepoint, List.copyOf(waiting));
        }

        /** What was given since goes; what waited then waits again, for it may have been sent since and be undone now. */
        @Override
        public void savepointRollback(Object savepoint) {
            waiting.clear();
            waiting.addAll(waitedAt.getOrDefault(savepoint, List.of()));
        }

        /** Who else is asked before the commit may write as well: the commit goes along only where nobody comes later. */
        @Override
        public void beforeCommit(boolean readOnly) {
            var isLast = TransactionSynchronizationManager.getSynchronizations().getLast() == this;
            send(isLast ? ";commit" : "");
        }

        @Override
        public void afterCommit() {
            if (!waiting.isEmpty()) {
                throw new IllegalStateException("a write was given while the transaction was being committed");
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
