package org.changkai.news.photo.upload.jdbc;

import org.changkai.news.photo.upload.Uploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uploads kept in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class UploadStoreConfiguration {

    @Bean
    Uploads uploads(JdbcClient jdbc) {
        return new JdbcUploads(jdbc);
    }
}
