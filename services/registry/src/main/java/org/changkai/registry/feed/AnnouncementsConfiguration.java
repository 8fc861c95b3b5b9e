package org.changkai.registry.feed;

import org.changkai.platform.feed.ChangeLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AnnouncementsConfiguration {

    @Bean
    Announcements announcements(JdbcClient jdbc, ChangeLog changes) {
        return new Announcements(jdbc, changes);
    }
}
