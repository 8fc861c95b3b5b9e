package org.changkai.search.index.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.changkai.search.index.Edition;
import org.changkai.search.index.Editions;
import org.changkai.search.lock.jdbc.Lock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At most one is being built and at most one is live: the database itself sees to it. Whoever lets the engine serve holds an
 * advisory lock meanwhile and has locked no row yet.
 */
final class JdbcEditions implements Editions {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ZoneId zone;

    JdbcEditions(JdbcClient jdbc, TransactionTemplate transaction, ZoneId zone) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.zone = zone;
    }

    @Override
    public List<Edition> all() {
        return jdbc.sql("select * from edition order by started_at desc limit 20")
                .query(this::edition)
                .list();
    }

    @Override
    public @Nullable Edition live() {
        return jdbc.sql("select * from edition where state = 'LIVE'")
                .query(this::edition)
                .optional()
                .orElse(null);
    }

    @Override
    public void giveUpDead() {
        transaction.executeWithoutResult(status -> {
            if (Lock.SERVING.tryTake(jdbc)) {
                jdbc.sql("""
                    update edition set state = 'FAILED', failure = 'no sign of life', finished_at = now()
                    where state = 'BUILDING' and beat_at < now() - interval '1 minute'
                    """).update();
            }
        });
    }

    @Override
    public boolean begin(String name, int mapping, long total) {
        try {
            jdbc.sql("""
                insert into edition (name, mapping, state, started_at, beat_at, total)
                values (?, ?, 'BUILDING', now(), now(), ?)
                """).params(name, mapping, total).update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    @Override
    public void progress(String name, long copied) {
        jdbc.sql("update edition set copied = ?, beat_at = now() where name = ?")
                .params(copied, name)
                .update();
    }

    @Override
    public void fail(String name, String failure) {
        finish(name, "FAILED", failure);
    }

    @Override
    public boolean makeLive(String name, Consumer<String> serve) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Lock.SERVING.take(jdbc);
            var building = jdbc.sql("select exists (select from edition where name = ? and state = 'BUILDING')")
                    .param(name)
                    .query(Boolean.class)
                    .single();
            if (!building) {
                return false;
            }
            serve.accept(name);
            jdbc.sql("update edition set state = 'RETIRED', finished_at = now() where state = 'LIVE'")
                    .update();
            finish(name, "LIVE", null);
            return true;
        }));
    }

    @Override
    public void confirmLive(Consumer<String> serve) {
        transaction.executeWithoutResult(status -> {
            var live = Lock.SERVING.tryTake(jdbc) ? live() : null;
            if (live != null) {
                serve.accept(live.name());
            }
        });
    }

    @Override
    public void lost(String name) {
        finish(name, "FAILED", "the search engine lost it");
    }

    private void finish(String name, String state, @Nullable String failure) {
        jdbc.sql("update edition set state = ?, failure = ?, finished_at = now() where name = ?")
                .param(state)
                .param(failure)
                .param(name)
                .update();
    }

    private Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getString("name"),
                row.getInt("mapping"),
                Edition.State.valueOf(row.getString("state")),
                local(row.getObject("started_at", OffsetDateTime.class)),
                row.getObject("finished_at") == null ? null : local(row.getObject("finished_at", OffsetDateTime.class)),
                row.getLong("copied"),
                row.getLong("total"),
                row.getString("failure"));
    }

    private OffsetDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
