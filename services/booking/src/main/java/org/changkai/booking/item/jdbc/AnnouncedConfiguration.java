package org.changkai.booking.item.jdbc;

import org.changkai.booking.item.AnnounceItems.Announced;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AnnouncedConfiguration {

    @Bean
    Announced announcedItems(JdbcClient jdbc, JsonMapper json) {
        return new JdbcAnnounced(jdbc, json);
    }
}
