package org.changkai.news.finding.jdbc;

import java.util.List;
import java.util.UUID;
import org.changkai.news.finding.SeriesParts;
import org.changkai.news.story.SeriesPart;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcSeriesParts implements SeriesParts {

    private final JdbcClient jdbc;

    JdbcSeriesParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> headlines(SeriesPart part, UUID except) {
        return jdbc.sql("""
            select s.headline from story_version v join story s on s.id = v.story and s.version = v.version
            where v.content #>> '{series,slug}' = ? and v.content #>> '{series,number}' = ?
                and s.id <> ? and s.state <> 'WITHDRAWN'
            order by s.saved_at, s.id limit 5
            """)
                .params(part.slug(), Integer.toString(part.number()), except)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
