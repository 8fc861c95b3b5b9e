package org.changkai.booking.centre.feed;

import java.net.URI;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.day.ReplanDays;
import org.changkai.platform.feed.FollowFeed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class CentreFeedConfiguration {

    @Bean
    FollowCentres followCentres(Centres centres, ReplanDays replan, JsonMapper json) {
        return new FollowCentres(centres, replan, json);
    }

    @Bean
    FollowFeed registryFeed(
            FollowFeed.Factory feeds, FollowCentres handler, @Value("${changkai.services.registry}") URI registry) {
        return feeds.follow("registry", registry, handler);
    }
}
