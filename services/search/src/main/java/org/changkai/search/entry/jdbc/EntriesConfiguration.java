package org.changkai.search.entry.jdbc;

import org.changkai.search.entry.Terms;
import org.changkai.search.index.IndexBell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class EntriesConfiguration {

    @Bean
    JdbcEntries entries(JdbcClient jdbc, JsonMapper json, IndexBell bell, PlatformTransactionManager transactions) {
        var another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new JdbcEntries(jdbc, json, bell::ring, another);
    }

    @Bean
    Terms terms(JdbcClient jdbc) {
        return new JdbcTerms(jdbc);
    }
}
