package org.changkai.news.section.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.changkai.news.section.Heading;
import org.changkai.news.section.Headings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Their tables have the same columns, but for what the words are called. */
abstract class JdbcHeadings<H extends Heading<H>> implements Headings<H> {

    private final JdbcClient jdbc;
    private final String select;
    private final String put;
    private final Made<H> made;

    /** A heading of what stands in its row. */
    interface Made<H> {
        H of(String slug, String words, @Nullable String description, long revision);
    }

    JdbcHeadings(JdbcClient jdbc, String table, String words, Made<H> made) {
        this.jdbc = jdbc;
        this.select = "select slug, %s, description, revision from %s ".formatted(words, table);
        this.put = """
                insert into %1$s (slug, %2$s, description, revision) values (?, ?, ?, ?)
                on conflict (slug) do update
                set %2$s = excluded.%2$s, description = excluded.description, revision = excluded.revision
                """.formatted(table, words);
        this.made = made;
    }

    @Override
    public List<H> all() {
        return jdbc.sql(select + "order by position").query(this::row).list();
    }

    @Override
    public Optional<H> find(String slug) {
        return jdbc.sql(select + "where slug = ?").param(slug).query(this::row).optional();
    }

    @Override
    public Optional<H> lock(String slug) {
        return jdbc.sql(select + "where slug = ? for update")
                .param(slug)
                .query(this::row)
                .optional();
    }

    @Override
    public void put(H heading) {
        jdbc.sql(put)
                .param(heading.slug())
                .param(heading.words())
                .param(heading.description())
                .param(heading.revision())
                .update();
    }

    private H row(ResultSet row, int number) throws SQLException {
        return made.of(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
    }
}
