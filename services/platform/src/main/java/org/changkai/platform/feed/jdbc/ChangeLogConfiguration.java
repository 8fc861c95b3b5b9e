package org.changkai.platform.feed.jdbc;

import java.time.Clock;
import org.changkai.platform.commit.jdbc.CommitConfiguration;
import org.changkai.platform.commit.jdbc.WritesWithCommit;
import org.changkai.platform.feed.Bell;
import org.changkai.platform.feed.ChangeLog;
import org.changkai.platform.feed.redis.RedisBell;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The change log in PostgreSQL with its bell in Redis. */
@Configuration(proxyBeanMethods = false)
@Import(CommitConfiguration.class)
public class ChangeLogConfiguration {

    @Bean
    RedisBell bell(
            @Value("${spring.data.redis.url}") String redisUrl, @Value("${spring.application.name}") String service) {
        return new RedisBell(redisUrl, service);
    }

    @Bean
    ChangeLog changeLog(
            JdbcClient jdbc,
            WritesWithCommit writes,
            JsonMapper json,
            Clock clock,
            Bell bell,
            @Value("${spring.application.name}") String service) {
        return new PostgresChangeLog(jdbc, writes, json, clock, bell, service);
    }
}
