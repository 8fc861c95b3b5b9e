package org.changkai.booking.hall;

import java.time.Clock;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HallConfiguration {

    @Bean
    TakeTicket takeTicket(Tickets tickets, Decisions decisions, Clock clock) {
        return new TakeTicket(tickets, decisions, clock);
    }

    @Bean
    CallNext callNext(Tickets tickets, Decisions decisions, LiveSettings<BookingSettings> settings, Clock clock) {
        return new CallNext(tickets, decisions, settings, clock);
    }

    @Bean
    AttendTicket attendTicket(Tickets tickets, Appointments appointments, Decisions decisions, Clock clock) {
        return new AttendTicket(tickets, appointments, decisions, clock);
    }

    @Bean
    ReadHall readHall(Tickets tickets, LiveSettings<BookingSettings> settings, Clock clock) {
        return new ReadHall(tickets, settings, clock);
    }
}
