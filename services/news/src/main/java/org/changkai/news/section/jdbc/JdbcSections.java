package org.changkai.news.section.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.changkai.news.section.Section;
import org.changkai.news.section.Sections;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcSections implements Sections {

    private final JdbcClient jdbc;

    JdbcSections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> all() {
        return jdbc.sql("select slug, name, description, revision from section order by position")
                .query(JdbcSections::row)
                .list();
    }

    @Override
    public Optional<Section> find(String slug) {
        return jdbc.sql("select slug, name, description, revision from section where slug = ?")
                .param(slug)
                .query(JdbcSections::row)
                .optional();
    }

    @Override
    public Optional<Section> lock(String slug) {
        return jdbc.sql("select slug, name, description, revision from section where slug = ? for update")
                .param(slug)
                .query(JdbcSections::row)
                .optional();
    }

    @Override
    public void put(Section section) {
        jdbc.sql("""
                        insert into section (slug, name, description, revision) values (?, ?, ?, ?)
                        on conflict (slug) do update
                        set name = excluded.name, description = excluded.description, revision = excluded.revision
                        """)
                .param(section.slug())
                .param(section.name())
                .param(section.description())
                .param(section.revision())
                .update();
    }

    private static Section row(ResultSet row, int number) throws SQLException {
        return new Section(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
    }
}
