package org.changkai.booking.keeping.jdbc;

import java.time.ZoneOffset;
import org.changkai.booking.keeping.ForgetPeople.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    People people(JdbcClient jdbc) {
        return end -> jdbc.sql("""
                        update appointment set contact = null, phone_hash = null, person_hash = null
                        where end_at < ? and contact is not null
                        """).param(end.atOffset(ZoneOffset.UTC)).update();
    }
}
