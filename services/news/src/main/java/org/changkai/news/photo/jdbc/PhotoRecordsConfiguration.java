package org.changkai.news.photo.jdbc;

import org.changkai.news.photo.Photos;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photos kept in PostgreSQL; their bytes are in the photo store. */
@Configuration(proxyBeanMethods = false)
public class PhotoRecordsConfiguration {

    @Bean
    Photos photos(JdbcClient jdbc) {
        return new JdbcPhotos(jdbc);
    }
}
