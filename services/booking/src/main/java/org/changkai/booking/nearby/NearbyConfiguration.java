package org.changkai.booking.nearby;

import org.changkai.booking.centre.Centres;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.ReadCalendar;
import org.changkai.booking.hold.ReadChains;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NearbyConfiguration {

    @Bean
    FirstFree firstFree(
            Circle circle,
            Centres centres,
            PlannedCentres planned,
            ReadCalendar calendar,
            ReadChains chains,
            LiveSettings<BookingSettings> settings) {
        return new FirstFree(circle, centres, planned, calendar, chains, settings);
    }
}
