package org.changkai.booking.waitlist.jdbc;

import org.changkai.booking.waitlist.Waitlist;
import org.changkai.platform.crypto.SecretBox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WaitlistStoreConfiguration {

    @Bean
    Waitlist waitlist(JdbcClient jdbc, JsonMapper json, SecretBox box) {
        return new PostgresWaitlist(jdbc, json, box);
    }
}
