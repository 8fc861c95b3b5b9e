package org.changkai.search.entry.feed;

import java.net.URI;
import java.util.Set;
import org.changkai.platform.feed.FollowFeed;
import org.changkai.platform.feed.FollowFeed.Lane;
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
        var lane =
                new Lane("registry", Set.of("area-saved", "area-closed", "organization-saved", "organization-removed"));
        return feeds.follow(lane, registry, new RegistryChanges(entries));
    }

    /** By themselves: whoever moves one is to find it there at once, also while thousands of areas are renamed. */
    @Bean
    FollowFeed followCentres(
            FollowFeed.Factory feeds, Entries entries, @Value("${changkai.services.registry}") URI registry) {
        var lane = new Lane("registry-centres", Set.of("centre-saved", "centre-removed"));
        return feeds.follow(lane, registry, new RegistryChanges(entries));
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
