package org.changkai.news.photo.jdbc;

import org.changkai.news.photo.Leftovers;
import org.changkai.news.photo.Photos;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Photos kept in PostgreSQL; their bytes are in the photo store. */
@Configuration(proxyBeanMethods = false)
public class PhotoRecordsConfiguration {

    @Bean
    Photos photos(JdbcClient jdbc) {
        return new JdbcPhotos(jdbc);
    }

    @Bean
    Leftovers leftovers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcLeftovers(jdbc, transactions);
    }
}
