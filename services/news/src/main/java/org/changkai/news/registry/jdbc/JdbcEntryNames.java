package org.changkai.news.registry.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.changkai.news.registry.EntryNames;
import org.changkai.news.story.About;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcEntryNames implements EntryNames {

    private final JdbcClient jdbc;

    JdbcEntryNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<About, String> of(Collection<About> entries) {
        var names = new HashMap<About, String>();
        jdbc.sql("select type, id, name from entry_name where id = any(?)")
                .param(entries.stream().map(About::id).distinct().toArray(String[]::new))
                .query(row -> {
                    names.put(about(row.getString(1), row.getString(2)), row.getString(3));
                });
        names.keySet().retainAll(entries);
        return names;
    }

    @Override
    public Optional<Named> withId(String id) {
        return jdbc.sql("select type, id, name from entry_name where id = ? order by type limit 1")
                .param(id)
                .query((row, n) -> new Named(about(row.getString(1), row.getString(2)), row.getString(3)))
                .optional();
    }

    @Override
    public void keep(About entry, String name) {
        jdbc.sql("""
            insert into entry_name (type, id, name) values (?, ?, ?)
            on conflict (type, id) do update set name = excluded.name
            """).params(entry.type().label(), entry.id(), name).update();
    }

    private static About about(String type, String id) {
        return new About(About.Type.valueOf(type.toUpperCase(Locale.ROOT)), id);
    }
}
