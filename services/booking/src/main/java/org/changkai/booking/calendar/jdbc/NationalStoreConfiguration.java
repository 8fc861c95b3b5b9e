package org.changkai.booking.calendar.jdbc;

import org.changkai.booking.calendar.NationalYears;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class NationalStoreConfiguration {

    @Bean
    NationalYears nationalYears(JdbcClient jdbc, JsonMapper json) {
        return new PostgresNationalYears(jdbc, json);
    }
}
