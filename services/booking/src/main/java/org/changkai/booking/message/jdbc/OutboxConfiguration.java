package org.changkai.booking.message.jdbc;

import java.time.Clock;
import org.changkai.booking.message.Outbox;
import org.changkai.booking.message.Shown;
import org.changkai.platform.commit.jdbc.WritesWithCommit;
import org.changkai.platform.crypto.SecretBox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    Outbox outbox(JdbcClient jdbc, WritesWithCommit writes, JsonMapper json, SecretBox box, Clock clock) {
        return new PostgresOutbox(jdbc, writes, json, box, clock);
    }

    @Bean
    Shown shown(JdbcClient jdbc, JsonMapper json, SecretBox box, Clock clock) {
        return new PostgresShown(jdbc, json, box, clock);
    }
}
