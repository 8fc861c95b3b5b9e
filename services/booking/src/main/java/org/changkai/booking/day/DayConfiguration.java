package org.changkai.booking.day;

import java.time.Clock;
import java.util.function.Consumer;
import org.changkai.booking.calendar.NationalCalendars;
import org.changkai.booking.calendar.NationalYears;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DayConfiguration {

    @Bean
    PlannedCentres plannedCentres(
            Centres centres, ServiceItems items, NationalCalendars national, LiveSettings<BookingSettings> settings) {
        return new PlannedCentres(centres, items, national, settings);
    }

    @Bean
    DayBooks dayBooks(
            Days days, PlannedCentres centres, FreedPlaces freed, Consumer<Days.Marked> tellMarked, Clock clock) {
        return new DayBooks(days, centres, freed, tellMarked, clock);
    }

    @Bean
    ReplanDays replanDays(Days days, DayBooks books, Clock clock) {
        return new ReplanDays(days, books, clock);
    }

    @Bean
    SetPart setPart(Centres centres, ReplanDays replan, Decisions decisions) {
        return new SetPart(centres, replan, decisions);
    }

    @Bean
    BringInYear bringInYear(
            NationalYears years, Centres centres, Days days, ReplanDays replan, Decisions decisions, Clock clock) {
        return new BringInYear(years, centres, days, replan, decisions, clock);
    }

    @Bean
    FreeTimes freeTimes(Days days, DayBooks books, Decisions decisions, Clock clock) {
        return new FreeTimes(days, books, decisions, clock);
    }

    @Bean
    Editions editions(PlannedCentres centres, Days days, Clock clock) {
        return new Editions(centres, days, clock);
    }

    @Bean
    ReadCalendar readCalendar(FreeTimes times, Clock clock) {
        return new ReadCalendar(times, clock);
    }
}
