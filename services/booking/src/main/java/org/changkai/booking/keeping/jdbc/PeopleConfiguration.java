package org.changkai.booking.keeping.jdbc;

import org.changkai.booking.keeping.ForgetPeople.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    People people(JdbcClient jdbc) {
        return new PostgresPeople(jdbc);
    }
}
