package org.changkai.news.section.jdbc;

import org.changkai.news.section.Series;
import org.changkai.news.section.SeriesList;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcSeriesList extends JdbcHeadings<Series> implements SeriesList {

    JdbcSeriesList(JdbcClient jdbc) {
        super(jdbc, "series", "title", Series::new);
    }
}
