package org.changkai.news.story.jdbc;

import org.changkai.news.story.Stories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stories kept in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class StoryStoreConfiguration {

    @Bean
    Stories stories(JdbcClient jdbc) {
        return new JdbcStories(jdbc);
    }
}
