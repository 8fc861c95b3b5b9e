package org.changkai.booking.appointment.jdbc;

import java.time.Clock;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.appointment.Openings;
import org.changkai.booking.appointment.RemovedCentres;
import org.changkai.booking.appointment.Replacements;
import org.changkai.platform.crypto.SecretBox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AppointmentStoreConfiguration {

    @Bean
    Appointments appointments(JdbcClient jdbc, JdbcOperations template, JsonMapper json, SecretBox box, Clock clock) {
        return new PostgresAppointments(jdbc, template, json, box, clock);
    }

    @Bean
    Replacements replacements(JdbcClient jdbc) {
        return new PostgresReplacements(jdbc);
    }

    @Bean
    RemovedCentres removedCentres(JdbcClient jdbc) {
        return new PostgresRemovedCentres(jdbc);
    }

    @Bean
    Openings openings(JdbcClient jdbc) {
        return new PostgresOpenings(jdbc);
    }
}
