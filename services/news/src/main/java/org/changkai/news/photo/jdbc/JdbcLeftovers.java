package org.changkai.news.photo.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.changkai.news.photo.Leftovers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

final class JdbcLeftovers implements Leftovers {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    JdbcLeftovers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void add(Collection<String> keys) {
        for (var key : keys) {
            jdbc.sql("insert into photo_leftover (key) values (?) on conflict do nothing")
                    .param(key)
                    .update();
        }
    }

    @Override
    public void addInAnyCase(Collection<String> keys) {
        apart.executeWithoutResult(status -> add(keys));
    }

    @Override
    public Optional<String> next() {
        return jdbc.sql("select key from photo_leftover order by since limit 1 for update skip locked")
                .query(String.class)
                .optional();
    }

    @Override
    public double waitingSeconds() {
        return jdbc.sql("select coalesce(extract(epoch from now() - min(since)), 0) from photo_leftover")
                .query(Double.class)
                .single();
    }

    @Override
    public void forget(Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("delete from photo_leftover where key in (:keys)")
                    .param("keys", List.copyOf(keys))
                    .update();
        }
    }
}
