package org.changkai.booking.hall;

import java.time.Clock;
import java.time.Duration;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.appointment.Queue;
import org.changkai.booking.day.Days;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class HallConfiguration {

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(5);

    @Bean
    TakeTicket takeTicket(Tickets tickets, Decisions decisions, LiveSettings<BookingSettings> settings, Clock clock) {
        return new TakeTicket(tickets, decisions, settings, clock);
    }

    @Bean
    CallNext callNext(
            Tickets tickets, Days days, Decisions decisions, LiveSettings<BookingSettings> settings, Clock clock) {
        return new CallNext(tickets, days, decisions, settings, clock);
    }

    @Bean
    AttendTicket attendTicket(Tickets tickets, Appointments appointments, Days days, Decisions decisions, Clock clock) {
        return new AttendTicket(tickets, appointments, days, decisions, clock);
    }

    @Bean
    CloseHall closeHall(
            Tickets tickets,
            Appointments appointments,
            CloseHall.HallNotices notices,
            Decisions decisions,
            Clock clock) {
        return new CloseHall(tickets, appointments, notices, decisions, clock);
    }

    @Bean
    TurnAway turnAway(
            TurnAway.Expected expected,
            Tickets tickets,
            Appointments appointments,
            ServiceItems items,
            TurnAway.Notices notices,
            Decisions decisions,
            LiveSettings<BookingSettings> settings,
            Clock clock) {
        return new TurnAway(expected, tickets, appointments, items, notices, decisions, settings, clock);
    }

    @Bean
    SchedulingConfigurer turnAwayOften(TurnAway turnAway) {
        return tasks -> tasks.addFixedDelayTask(new IntervalTask(turnAway::all, SOON, SOON));
    }

    @Bean
    MarkMissed markMissed(
            MarkMissed.Overdue overdue, ServiceItems items, LiveSettings<BookingSettings> settings, Clock clock) {
        return new MarkMissed(overdue, items, settings, clock);
    }

    @Bean
    SchedulingConfigurer markMissedOften(MarkMissed missed) {
        return tasks -> tasks.addFixedDelayTask(new IntervalTask(missed::mark, EVERY, EVERY));
    }

    @Bean
    Queue queue(PlannedCentres centres, TakeTicket take, Tickets tickets, ReadHall read) {
        return new HallQueue(centres, take, tickets, read);
    }

    @Bean
    ReadHall readHall(Tickets tickets, LiveSettings<BookingSettings> settings, Clock clock) {
        return new ReadHall(tickets, settings, clock);
    }
}
