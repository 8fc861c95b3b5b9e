package org.changkai.booking.numbers.jdbc;

import org.changkai.booking.numbers.Figures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

    @Bean
    Figures figures(JdbcClient jdbc) {
        return new PostgresFigures(jdbc);
    }
}
