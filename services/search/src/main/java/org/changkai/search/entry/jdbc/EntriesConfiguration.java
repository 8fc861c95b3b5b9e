package org.changkai.search.entry.jdbc;

import org.changkai.search.index.IndexBell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class EntriesConfiguration {

    @Bean
    JdbcEntries entries(JdbcClient jdbc, JsonMapper json, IndexBell bell) {
        return new JdbcEntries(jdbc, json, bell::ring);
    }
}
