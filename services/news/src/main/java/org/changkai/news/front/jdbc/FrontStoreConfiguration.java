package org.changkai.news.front.jdbc;

import java.time.Clock;
import org.changkai.news.front.ArrangeFront;
import org.changkai.news.front.Fronts;
import org.changkai.news.front.ReadFront;
import org.changkai.news.reading.Readers;
import org.changkai.news.reading.ReadyAnswers;
import org.changkai.news.section.Duties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Arranged pages kept in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class FrontStoreConfiguration {

    @Bean
    Fronts fronts(JdbcClient jdbc) {
        return new JdbcFronts(jdbc);
    }

    @Bean
    ArrangeFront arrangeFront(Fronts fronts, Duties duties, Readers readers) {
        return new ArrangeFront(fronts, duties, readers);
    }

    @Bean
    ReadFront readFront(Fronts fronts, ReadyAnswers answers, Clock clock) {
        return new ReadFront(fronts, answers, clock);
    }
}
