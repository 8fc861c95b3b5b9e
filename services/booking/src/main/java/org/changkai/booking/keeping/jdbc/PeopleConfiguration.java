package org.changkai.booking.keeping.jdbc;

import org.changkai.booking.appointment.Credentials;
import org.changkai.booking.keeping.ForgetPeople.People;
import org.changkai.booking.keeping.RenewSeals.Sealed;
import org.changkai.platform.crypto.SecretBox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    Sealed sealed(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JsonMapper json,
            SecretBox box,
            Credentials credentials) {
        return new PostgresSealed(jdbc, new TransactionTemplate(transactions), json, box, credentials);
    }

    @Bean
    People people(JdbcClient jdbc) {
        return new PostgresPeople(jdbc);
    }
}
