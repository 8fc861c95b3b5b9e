package org.changkai.booking.appointment;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.day.Days;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.hold.HoldPlace;
import org.changkai.booking.hold.ProposeTimes;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.crypto.SecretBox;
import org.changkai.platform.feed.ChangeLog;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;

@Configuration(proxyBeanMethods = false)
class AppointmentConfiguration {

    private static final Duration FIRST = Duration.ofSeconds(2);

    @Bean
    Credentials credentials(SecretBox box) {
        return new Credentials(box);
    }

    @Bean
    CalendarFiles calendarFiles(
            PlannedCentres centres,
            ServiceItems items,
            Replacements replacements,
            ComeWords come,
            LiveSettings<BookingSettings> settings,
            Clock clock) {
        return new CalendarFiles(
                centres,
                items,
                replacements,
                come,
                () -> settings.get().messages().mail().from(),
                clock.getZone());
    }

    @Bean
    AppointmentChanges appointmentChanges(ChangeLog log, AppointmentNotices notices) {
        return new AppointmentChanges(log, notices);
    }

    @Bean
    PersonLimits personLimits(Appointments appointments, ServiceItems items, Clock clock) {
        return new PersonLimits(appointments, items, clock);
    }

    @Bean
    EndReplaced endReplaced(
            Appointments appointments,
            Replacements replacements,
            DayBooks books,
            AppointmentChanges changes,
            Decisions decisions,
            Clock clock) {
        return new EndReplaced(appointments, replacements, books, changes, decisions, clock);
    }

    /** Every replica looks; the day's lock decides who ends a visit. */
    @Bean
    SchedulingConfigurer endReplacedAlways(EndReplaced ended, LiveSettings<BookingSettings> settings) {
        return tasks -> tasks.addFixedDelayTask(
                new IntervalTask(ended::end, settings.get().replaced().look(), FIRST));
    }

    @Bean
    BookAppointment bookAppointment(
            Days days,
            Appointments appointments,
            Replacements replacements,
            Credentials credentials,
            AppointmentChanges changes,
            Decisions decisions,
            DayBooks books,
            PersonLimits limits,
            Clock clock) {
        return new BookAppointment(
                days, appointments, replacements, credentials, changes, decisions, books, limits, clock);
    }

    @Bean
    OpenAppointment openAppointment(Appointments appointments, Credentials credentials) {
        return new OpenAppointment(appointments, credentials);
    }

    @Bean
    CancelAppointment cancelAppointment(
            Appointments appointments,
            DayBooks books,
            AppointmentChanges changes,
            PersonLimits limits,
            Decisions decisions,
            Clock clock) {
        return new CancelAppointment(appointments, books, changes, limits, decisions, clock);
    }

    @Bean
    RescheduleAppointment rescheduleAppointment(
            Appointments appointments,
            Days days,
            DayBooks books,
            Credentials credentials,
            AppointmentChanges changes,
            PersonLimits limits,
            Decisions decisions,
            Clock clock) {
        return new RescheduleAppointment(appointments, days, books, credentials, changes, limits, decisions, clock);
    }

    @Bean
    NewTimes newTimes(
            ProposeTimes propose,
            Centres centres,
            PlannedCentres planned,
            Appointments appointments,
            Queue queue,
            Clock clock) {
        return new NewTimes(propose, centres, planned, appointments, queue, clock);
    }

    @Bean
    AcceptNewTime acceptNewTime(
            NewTimes times,
            HoldPlace hold,
            RescheduleAppointment reschedule,
            DayBooks books,
            Decisions decisions,
            Clock clock) {
        return new AcceptNewTime(times, hold, reschedule, books, decisions, clock);
    }

    @Bean
    Consumer<Days.Marked> tellMarked(Appointments appointments, AppointmentChanges changes) {
        return new TellMarked(appointments, changes);
    }

    @Bean
    OpenContact openContact(Appointments appointments, Decisions decisions, Clock clock) {
        return new OpenContact(appointments, decisions, clock);
    }

    @Bean
    CheckIn checkIn(
            Appointments appointments,
            ServiceItems items,
            Queue queue,
            Decisions decisions,
            LiveSettings<BookingSettings> settings,
            Clock clock) {
        return new CheckIn(appointments, items, queue, decisions, settings, clock);
    }
}
