package org.changkai.news.registry.jdbc;

import org.changkai.news.registry.EntryNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of the registry's entries kept in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class EntryNamesConfiguration {

    @Bean
    EntryNames entryNames(JdbcClient jdbc) {
        return new JdbcEntryNames(jdbc);
    }
}
