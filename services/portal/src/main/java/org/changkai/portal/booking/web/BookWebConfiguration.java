package org.changkai.portal.booking.web;

import java.time.Clock;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.neighbour.http.Together;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BookWebConfiguration {

    @Bean
    Around around(
            Registry registry, Booking booking, Together together, LiveSettings<PortalSettings> settings, Clock clock) {
        return new Around(registry, booking, together, settings, clock);
    }

    @Bean
    Visits visits(Registry registry, Booking booking, Together together) {
        return new Visits(registry, booking, together);
    }
}
