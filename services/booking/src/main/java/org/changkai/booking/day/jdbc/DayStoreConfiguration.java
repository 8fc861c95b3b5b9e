package org.changkai.booking.day.jdbc;

import org.changkai.booking.day.Days;
import org.changkai.platform.commit.jdbc.WritesWithCommit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DayStoreConfiguration {

    @Bean
    Days days(JdbcClient jdbc, JdbcOperations template, WritesWithCommit writes) {
        return new PostgresDays(jdbc, template, writes);
    }
}
