package org.changkai.booking.centre.jdbc;

import org.changkai.booking.centre.Centres;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class CentreStoreConfiguration {

    @Bean
    Centres centres(JdbcClient jdbc, JsonMapper json) {
        return new PostgresCentres(jdbc, json);
    }
}
