package org.changkai.news.preview.jdbc;

import org.changkai.news.preview.Previews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Secret links kept in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class PreviewStoreConfiguration {

    @Bean
    Previews previews(JdbcClient jdbc) {
        return new JdbcPreviews(jdbc);
    }
}
