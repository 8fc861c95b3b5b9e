package org.changkai.search.entry.feed;

import java.net.URI;
import org.changkai.platform.feed.FollowFeed;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.Terms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FollowFeedsConfiguration {

    @Bean
    FollowFeed followRegistry(
            FollowFeed.Factory feeds, Entries entries, @Value("${changkai.services.registry}") URI registry) {
        return feeds.follow("registry", registry, new RegistryChanges(entries));
    }

    @Bean
    FollowFeed followNews(
            FollowFeed.Factory feeds, Entries entries, Terms terms, @Value("${changkai.services.news}") URI news) {
        return feeds.follow("news", news, new NewsChanges(entries, terms));
    }

    @Bean
    FollowFeed followBooking(
            FollowFeed.Factory feeds, Entries entries, @Value("${changkai.services.booking}") URI booking) {
        return feeds.follow("booking", booking, new BookingChanges(entries));
    }
}
