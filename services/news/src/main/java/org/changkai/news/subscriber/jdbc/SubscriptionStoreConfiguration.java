package org.changkai.news.subscriber.jdbc;

import org.changkai.news.subscriber.Subscriptions;
import org.changkai.platform.crypto.SecretBox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Subscriptions kept in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class SubscriptionStoreConfiguration {

    @Bean
    Subscriptions subscriptions(JdbcClient jdbc, SecretBox box) {
        return new JdbcSubscriptions(jdbc, box);
    }
}
