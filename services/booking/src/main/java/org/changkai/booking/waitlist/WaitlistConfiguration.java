package org.changkai.booking.waitlist;

import java.time.Clock;
import java.time.Duration;
import org.changkai.booking.appointment.BookAppointment;
import org.changkai.booking.appointment.Credentials;
import org.changkai.booking.appointment.PersonLimits;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.day.PlannedCentres;
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
class WaitlistConfiguration {

    private static final Duration FIRST = Duration.ofSeconds(2);

    @Bean
    OfferFreed offerFreed(
            Waitlist waitlist, WaitlistNotices notices, LiveSettings<BookingSettings> settings, Clock clock) {
        return new OfferFreed(waitlist, notices, settings, clock);
    }

    @Bean
    JoinWaitlist joinWaitlist(
            Waitlist waitlist,
            PersonLimits limits,
            PlannedCentres centres,
            DayBooks books,
            Credentials credentials,
            Decisions decisions,
            LiveSettings<BookingSettings> settings,
            Clock clock) {
        return new JoinWaitlist(waitlist, limits, centres, books, credentials, decisions, settings, clock);
    }

    @Bean
    AnswerOffer answerOffer(
            Waitlist waitlist,
            BookAppointment book,
            DayBooks books,
            Credentials credentials,
            Decisions decisions,
            Clock clock) {
        return new AnswerOffer(waitlist, book, books, credentials, decisions, clock);
    }

    @Bean
    FindEntries findEntries(Waitlist waitlist, Credentials credentials, Decisions decisions) {
        return new FindEntries(waitlist, credentials, decisions);
    }

    @Bean
    SweepWaitlist sweepWaitlist(
            Waitlist waitlist, WaitlistNotices notices, DayBooks books, Decisions decisions, Clock clock) {
        return new SweepWaitlist(waitlist, notices, books, decisions, clock);
    }

    /** Every replica looks; the day's lock decides who gives. */
    @Bean
    SchedulingConfigurer sweepAlways(SweepWaitlist sweep, LiveSettings<BookingSettings> settings) {
        return tasks -> tasks.addFixedDelayTask(
                new IntervalTask(sweep::sweep, settings.get().waitlist().look(), FIRST));
    }
}
