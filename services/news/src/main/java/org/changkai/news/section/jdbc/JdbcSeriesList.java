package org.changkai.news.section.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.changkai.news.section.Series;
import org.changkai.news.section.SeriesList;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcSeriesList implements SeriesList {

    private final JdbcClient jdbc;

    JdbcSeriesList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Series> all() {
        return jdbc.sql("select slug, title, description, revision from series order by position")
                .query(JdbcSeriesList::row)
                .list();
    }

    @Override
    public Optional<Series> find(String slug) {
        return jdbc.sql("select slug, title, description, revision from series where slug = ?")
                .param(slug)
                .query(JdbcSeriesList::row)
                .optional();
    }

    @Override
    public Optional<Series> lock(String slug) {
        return jdbc.sql("select slug, title, description, revision from series where slug = ? for update")
                .param(slug)
                .query(JdbcSeriesList::row)
                .optional();
    }

    @Override
    public void put(Series series) {
        jdbc.sql("""
                        insert into series (slug, title, description, revision) values (?, ?, ?, ?)
                        on conflict (slug) do update
                        set title = excluded.title, description = excluded.description, revision = excluded.revision
                        """)
                .param(series.slug())
                .param(series.title())
                .param(series.description())
                .param(series.revision())
                .update();
    }

    private static Series row(ResultSet row, int number) throws SQLException {
        return new Series(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
    }
}
