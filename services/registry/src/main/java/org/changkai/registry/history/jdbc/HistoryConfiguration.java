package org.changkai.registry.history.jdbc;

import java.time.Clock;
import org.changkai.registry.history.History;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    History history(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new JdbcHistory(jdbc, json, clock);
    }
}
