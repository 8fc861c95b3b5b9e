package org.changkai.search.index.jdbc;

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
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class IndexStoreConfiguration {

    @Bean
    PendingEntries pendingEntries(JdbcClient jdbc, JdbcEntries entries, PlatformTransactionManager transactions) {
        return new JdbcPendingEntries(jdbc, entries, new TransactionTemplate(transactions));
    }

    @Bean
    FeedPositions feedPositions(JdbcClient jdbc, List<FollowFeed> feeds, Clock clock) {
        return new JdbcFeedPositions(jdbc, feeds, clock.getZone());
    }

    @Bean
    Editions editions(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new JdbcEditions(jdbc, new TransactionTemplate(transactions), clock.getZone());
    }
}
