package org.changkai.search.demand.jdbc;

import org.changkai.search.demand.Demands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DemandsConfiguration {

    @Bean
    Demands demands(JdbcClient jdbc) {
        return new JdbcDemands(jdbc);
    }
}
