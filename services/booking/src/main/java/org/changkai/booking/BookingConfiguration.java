package org.changkai.booking;

import jakarta.validation.Validator;
import org.changkai.booking.calendar.NationalCalendar;
import org.changkai.booking.calendar.NationalCalendars;
import org.changkai.booking.calendar.NationalYears;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.feed.jdbc.FollowFeedConfiguration;
import org.changkai.platform.feed.web.ChangeFeedConfiguration;
import org.changkai.platform.http.IdempotencyConfiguration;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What all features share. */
@Configuration(proxyBeanMethods = false)
@Import({ChangeFeedConfiguration.class, FollowFeedConfiguration.class, IdempotencyConfiguration.class})
class BookingConfiguration {

    @Bean
    LiveSettings<BookingSettings> bookingSettings(Environment environment, Validator validator) {
        return new LiveSettings<>(environment, validator, "changkai.booking", BookingSettings.class);
    }

    @Bean
    ServiceItems serviceItems(LiveSettings<BookingSettings> settings) {
        return () -> settings.get().services();
    }

    @Bean
    NationalCalendars nationalCalendars(NationalYears years) {
        return new NationalCalendars(NationalCalendar.shipped(), years);
    }

    @Bean
    Decisions decisions(PlatformTransactionManager transactions) {
        return new Decisions(new TransactionTemplate(transactions));
    }
}
