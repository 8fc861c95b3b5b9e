package org.changkai.booking.item;

import org.changkai.booking.rule.Decisions;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.feed.ChangeLog;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.boot.ApplicationRunner;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ItemConfiguration {

    @Bean
    AnnounceItems announceItems(
            ServiceItems items,
            AnnounceItems.Announced announced,
            ChangeLog changes,
            Decisions decisions,
            LiveSettings<BookingSettings> settings) {
        return new AnnounceItems(items, announced, changes, decisions, settings);
    }

    @Bean
    ApplicationRunner announceAtStart(AnnounceItems items) {
        return arguments -> items.announce();
    }

    /** After the settings themselves have followed. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ApplicationListener<EnvironmentChangeEvent> announceOnRefresh(AnnounceItems items) {
        return new OnRefresh(items);
    }

    private record OnRefresh(AnnounceItems items) implements ApplicationListener<EnvironmentChangeEvent> {
        @Override
        public void onApplicationEvent(EnvironmentChangeEvent changed) {
            items.announce();
        }
    }
}
