package org.changkai.search.index.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.changkai.platform.feed.FollowFeed;
import org.changkai.search.entry.jdbc.JdbcEntries;
import org.changkai.search.index.Editions;
import org.changkai.search.index.FeedPositions;
import org.changkai.search.index.PendingEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class IndexStoreConfiguration {

    @Bean
    JdbcIndexWrites indexWrites(JdbcClient jdbc, PlatformTransactionManager transactions) {
        var another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new JdbcIndexWrites(jdbc, another);
    }

    @Bean
    PendingEntries pendingEntries(
            JdbcClient jdbc, JdbcEntries entries, JdbcIndexWrites writes, PlatformTransactionManager transactions) {
        return new JdbcPendingEntries(jdbc, entries, writes, new TransactionTemplate(transactions));
    }

    @Bean
    FeedPositions feedPositions(JdbcClient jdbc, List<FollowFeed> feeds, Clock clock, MeterRegistry meters) {
        return new JdbcFeedPositions(jdbc, feeds, clock.getZone(), meters);
    }

    @Bean
    Editions editions(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new JdbcEditions(jdbc, new TransactionTemplate(transactions), clock.getZone());
    }
}
