package org.changkai.search.query.jdbc;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.changkai.search.query.ServiceName;
import org.changkai.search.query.ServiceNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** There are few of them and every question needs them, so they are kept for a second. */
final class JdbcServiceNames implements ServiceNames {

    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String KEYS = "service:";

    private final JdbcClient jdbc;
    private volatile @Nullable Kept kept;

    JdbcServiceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(List<ServiceName> names, long readAt) {}

    @Override
    public List<ServiceName> all() {
        var known = kept;
        if (known == null || System.nanoTime() - known.readAt() > KEPT_NANOS) {
            known = new Kept(read(), System.nanoTime());
            kept = known;
        }
        return known.names();
    }

    private List<ServiceName> read() {
        return jdbc.sql("select key, title from entry where type = 'service' order by key")
                .query((row, number) -> ServiceName.of(row.getString(1).substring(KEYS.length()), row.getString(2)))
                .list();
    }
}
