package org.changkai.news.publication.jdbc;

import org.changkai.news.publication.PublishedStories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the public reads, kept in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class PublicationStoreConfiguration {

    @Bean
    PublishedStories publishedStories(JdbcClient jdbc, JsonMapper json) {
        return new JdbcPublishedStories(jdbc, json);
    }
}
