package org.changkai.news.section.jdbc;

import org.changkai.news.section.Duties;
import org.changkai.news.section.Sections;
import org.changkai.news.section.SeriesList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sections and series kept in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class SectionStoreConfiguration {

    @Bean
    Sections sections(JdbcClient jdbc) {
        return new JdbcSections(jdbc);
    }

    @Bean
    Duties duties(JdbcClient jdbc) {
        return new JdbcDuties(jdbc);
    }

    @Bean
    SeriesList seriesList(JdbcClient jdbc) {
        return new JdbcSeriesList(jdbc);
    }
}
