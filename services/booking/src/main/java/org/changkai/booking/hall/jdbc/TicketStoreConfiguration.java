package org.changkai.booking.hall.jdbc;

import org.changkai.booking.hall.MarkMissed;
import org.changkai.booking.hall.Tickets;
import org.changkai.booking.hall.TurnAway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class TicketStoreConfiguration {

    @Bean
    Tickets tickets(JdbcClient jdbc) {
        return new PostgresTickets(jdbc);
    }

    @Bean
    MarkMissed.Overdue overdue(JdbcClient jdbc) {
        return new PostgresOverdue(jdbc);
    }

    @Bean
    TurnAway.Expected expectedAtClosedHalls(JdbcClient jdbc) {
        return new PostgresExpected(jdbc);
    }
}
