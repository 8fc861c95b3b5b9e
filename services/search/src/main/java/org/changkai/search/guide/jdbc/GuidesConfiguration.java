package org.changkai.search.guide.jdbc;

import org.changkai.search.guide.Guides;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class GuidesConfiguration {

    @Bean
    Guides guides(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcGuides(jdbc, new TransactionTemplate(transactions));
    }
}
