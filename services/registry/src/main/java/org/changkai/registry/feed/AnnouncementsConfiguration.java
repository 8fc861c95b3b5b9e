package org.changkai.registry.feed;

import java.time.Clock;
import org.changkai.platform.feed.Bell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AnnouncementsConfiguration {

    @Bean
    Announcements announcements(JdbcClient jdbc, Clock clock, Bell bell) {
        return new Announcements(jdbc, clock, bell);
    }
}
