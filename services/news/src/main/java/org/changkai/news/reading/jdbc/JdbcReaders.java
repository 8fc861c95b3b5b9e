package org.changkai.news.reading.jdbc;

import java.util.LinkedHashSet;
import java.util.Set;
import org.changkai.news.reading.Readers;
import org.changkai.platform.commit.OneOfTransaction;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;

/** Counts the change last in its transaction, so that the counter's row is locked for a moment only. */
final class JdbcReaders implements Readers {

    private final JdbcClient jdbc;
    private final KeepLease lease;

    JdbcReaders(JdbcClient jdbc, KeepLease lease) {
        this.jdbc = jdbc;
        this.lease = lease;
    }

    /** Twice what a replica asks for at most; one that is further behind forgets everything. */
    private static final int KEPT = 2 * KeepLease.MANY;

    private static final int PRUNED_EVERY = 1_000;

    @Override
    public void changed(String slug) {
        OneOfTransaction.of(Change.class, Change::new).slugs.add(slug);
    }

    private final class Change implements TransactionSynchronization {

        private final Set<String> slugs = new LinkedHashSet<>();
        private long version;

        @Override
        public void beforeCommit(boolean readOnly) {
            version = jdbc.sql("update paper_version set version = version + 1 returning version")
                    .query(Long.class)
                    .single();
            for (var slug : slugs) {
                jdbc.sql("insert into paper_change (version, slug) values (?, ?)")
                        .params(version, slug)
                        .update();
            }
            if (version % PRUNED_EVERY == 0) {
                jdbc.sql("delete from paper_change where version < ?")
                        .param(version - KEPT)
                        .update();
            }
            jdbc.sql("select pg_notify(?, '')::text")
                    .param(KeepLease.CHANNEL)
                    .query(String.class)
                    .single();
        }

        @Override
        public void afterCommit() {
            lease.awaitAll(version);
        }

        /** Before the writes that travel with the commit. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 1;
        }
    }
}
