package org.changkai.booking.hold;

import java.time.Clock;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.day.Days;
import org.changkai.booking.day.FreeTimes;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.crypto.SecretBox;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HoldConfiguration {

    @Bean
    HoldPlace holdPlace(
            PlannedCentres centres,
            ServiceItems items,
            DayBooks books,
            FreeTimes times,
            Decisions decisions,
            LiveSettings<BookingSettings> settings,
            Clock clock) {
        return new HoldPlace(centres, items, books, times, decisions, settings, clock);
    }

    @Bean
    Holders holders(SecretBox box) {
        return new Holders(box);
    }

    @Bean
    GiveBack giveBack(Days days, DayBooks books, Decisions decisions, Clock clock) {
        return new GiveBack(days, books, decisions, clock);
    }

    @Bean
    ReadChains readChains(HoldPlace hold, DayBooks books) {
        return new ReadChains(hold, books);
    }

    @Bean
    ProposeTimes proposeTimes(HoldPlace hold, ServiceItems items, DayBooks books) {
        return new ProposeTimes(hold, items, books);
    }
}
