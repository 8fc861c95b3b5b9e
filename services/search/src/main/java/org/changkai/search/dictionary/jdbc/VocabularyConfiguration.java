package org.changkai.search.dictionary.jdbc;

import java.time.Clock;
import org.changkai.search.dictionary.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class VocabularyConfiguration {

    @Bean
    Vocabulary vocabulary(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new JdbcVocabulary(jdbc, transactions, clock);
    }
}
