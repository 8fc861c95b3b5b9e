package org.changkai.news.review.jdbc;

import org.changkai.news.review.SignOffs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-offs kept in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class SignOffStoreConfiguration {

    @Bean
    SignOffs signOffs(JdbcClient jdbc) {
        return new JdbcSignOffs(jdbc);
    }
}
