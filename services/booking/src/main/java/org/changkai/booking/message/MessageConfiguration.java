package org.changkai.booking.message;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.appointment.CalendarFiles;
import org.changkai.booking.appointment.ComeWords;
import org.changkai.booking.appointment.NewTimes;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MessageConfiguration {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration ORPHANS = Duration.ofSeconds(5);

    @Bean
    WriteMessages writeMessages(
            Outbox outbox,
            List<Sender> senders,
            PlannedCentres centres,
            Centres known,
            ServiceItems items,
            LiveSettings<BookingSettings> settings,
            Clock clock) {
        return new WriteMessages(outbox, senders, centres, known, items, settings, clock);
    }

    @Bean
    ComeWords comeWords() {
        var texts = new MessageTexts();
        return chain -> texts.come(chain, false);
    }

    @Bean
    TellPeople tellPeople(
            WriteMessages write,
            Appointments appointments,
            CalendarFiles files,
            ObjectProvider<NewTimes> times,
            LiveSettings<BookingSettings> settings,
            Clock clock) {
        return new TellPeople(write, appointments, files, times::getObject, settings, clock);
    }

    @Bean
    TellOrphans tellOrphans(Outbox outbox, Appointments appointments, TellPeople people, Clock clock) {
        return new TellOrphans(outbox, appointments, people, clock);
    }

    @Bean
    SendMessages sendMessages(
            Outbox outbox,
            List<Sender> senders,
            LiveSettings<BookingSettings> settings,
            Clock clock,
            MeterRegistry meters) {
        return new SendMessages(outbox, senders, settings, clock, meters);
    }

    /** Every replica sends; a lease keeps two from sending the same. */
    @Bean
    SchedulingConfigurer sendAlways(SendMessages send, TellOrphans orphans, LiveSettings<BookingSettings> settings) {
        return tasks -> {
            tasks.addFixedDelayTask(
                    new IntervalTask(send::send, settings.get().messages().look(), FIRST));
            tasks.addFixedDelayTask(new IntervalTask(orphans::tell, ORPHANS, ORPHANS));
        };
    }
}
