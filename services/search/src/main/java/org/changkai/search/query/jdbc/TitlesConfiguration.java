package org.changkai.search.query.jdbc;

import org.changkai.search.query.ServiceNames;
import org.changkai.search.query.Titles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class TitlesConfiguration {

    @Bean
    Titles titles(JdbcClient jdbc, JsonMapper json) {
        return new JdbcTitles(jdbc, json);
    }

    @Bean
    ServiceNames serviceNames(JdbcClient jdbc) {
        return new JdbcServiceNames(jdbc);
    }
}
