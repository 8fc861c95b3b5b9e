package org.changkai.news.story.jdbc;

import static org.changkai.news.story.jdbc.Moments.instant;
import static org.changkai.news.story.jdbc.Moments.nullableInstant;
import static org.changkai.news.story.jdbc.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.changkai.news.story.Stories.StoryLine;
import org.changkai.news.story.Stories.StoryQuery;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newsroom's list, narrowed by what is asked for. */
final class DeskList {

    private DeskList() {}

    static Page<StoryLine> of(JdbcClient jdbc, StoryQuery query) {
        var sql = new StringBuilder("""
            select id, slug, version, state, headline, section, saved_at, publish_at, published_at from story
            where true\
            """);
        var params = new ArrayList<Object>();
        if (query.state() != null) {
            sql.append(" and state = ?");
            params.add(query.state().name());
        }
        if (query.section() != null) {
            sql.append(" and section = ?");
            params.add(query.section());
        }
        if (query.slug() != null) {
            sql.append(" and slug = ?");
            params.add(query.slug());
        }
        if (query.author() != null) {
            sql.append(" and exists (select from story_version v where v.story = story.id and v.account = ?)");
            params.add(query.author());
        }
        var cursor = Cursor.parse(query.cursor(), 2);
        if (cursor != null) {
            sql.append(" and (saved_at, id::text) < (?, ?)");
            params.add(utc(Instant.ofEpochMilli(cursor.number(0))));
            params.add(cursor.key(1));
        }
        sql.append(" order by saved_at desc, id::text desc limit ?");
        params.add(query.limit() + 1);
        var rows = jdbc.sql(sql.toString()).params(params).query(DeskList::line).list();
        return Page.of(rows, query.limit(), line -> Cursor.of(line.savedAt().toEpochMilli(), line.id()));
    }

    private static StoryLine line(ResultSet row, int number) throws SQLException {
        return new StoryLine(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                instant(row, 7),
                nullableInstant(row, 8),
                nullableInstant(row, 9));
    }
}
