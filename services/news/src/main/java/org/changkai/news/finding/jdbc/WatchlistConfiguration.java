package org.changkai.news.finding.jdbc;

import org.changkai.news.finding.SeriesNumbers;
import org.changkai.news.finding.WatchWords;
import org.changkai.news.finding.Watchlist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Watched words and names, and the numbers of series, kept in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class WatchlistConfiguration {

    @Bean
    Watchlist watchlist(JdbcClient jdbc) {
        return new JdbcWatchlist(jdbc);
    }

    @Bean
    SeriesNumbers seriesNumbers(JdbcClient jdbc) {
        return new SeriesNumbers(new JdbcSeriesParts(jdbc));
    }

    @Bean
    WatchWords watchWords(Watchlist watchlist) {
        return new WatchWords(watchlist);
    }
}
