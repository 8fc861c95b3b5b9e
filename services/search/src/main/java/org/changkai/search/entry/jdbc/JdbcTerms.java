package org.changkai.search.entry.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.changkai.search.entry.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row for each; written only if the name is another one. */
final class JdbcTerms implements Terms {

    private final JdbcClient jdbc;

    JdbcTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void called(String key, String name) {
        jdbc.sql("insert into term (key, name) values (?, ?) on conflict (key) do update set name = excluded.name"
                        + " where term.name <> excluded.name")
                .params(key, name)
                .update();
    }

    @Override
    public Map<String, String> names(Collection<String> keys) {
        var names = new HashMap<String, String>();
        if (!keys.isEmpty()) {
            jdbc.sql("select key, name from term where key in (:keys)")
                    .param("keys", keys)
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }
        return names;
    }
}
