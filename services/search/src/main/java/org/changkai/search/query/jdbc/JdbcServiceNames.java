package org.changkai.search.query.jdbc;

import java.util.List;
import org.changkai.search.KeptForASecond;
import org.changkai.search.query.ServiceName;
import org.changkai.search.query.ServiceNames;
import org.springframework.jdbc.core.simple.JdbcClient;

/** There are few of them. */
final class JdbcServiceNames implements ServiceNames {

    private static final String KEYS = "service:";

    private final JdbcClient jdbc;
    private final KeptForASecond<List<ServiceName>> kept = new KeptForASecond<>(this::read);

    JdbcServiceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ServiceName> all() {
        return kept.get();
    }

    private List<ServiceName> read() {
        return jdbc.sql("select key, title from entry where type = 'service' order by key")
                .query((row, number) -> ServiceName.of(row.getString(1).substring(KEYS.length()), row.getString(2)))
                .list();
    }
}
