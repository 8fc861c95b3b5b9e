package org.changkai.platform.feed.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.changkai.platform.background.BackgroundWork;
import org.changkai.platform.feed.ChangeHandler;
import org.changkai.platform.feed.Changes;
import org.changkai.platform.feed.FollowFeed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** Reads pieces over HTTP and applies each in one transaction with the move of the cursor. */
final class FeedFollower implements FollowFeed {

    private static final int PIECE = 500;
    private static final int WAIT_SECONDS = 20;

    private final String source;
    private final String types;
    private final RestClient client;
    private final ChangeHandler handler;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final BackgroundWork work;
    private volatile long behindSinceMillis;

    FeedFollower(
            Lane lane,
            RestClient client,
            ChangeHandler handler,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        this.source = lane.name();
        this.types = String.join(",", lane.types());
        this.client = client;
        this.handler = handler;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.work = new BackgroundWork(
                "follow-" + source, "The feed of " + source + " is not followed for the moment", this::step);
        TimeGauge.builder("changkai.feed.lag", this, TimeUnit.MILLISECONDS, FeedFollower::lagMillis)
                .description("How long this service has been behind the feed of the source")
                .tag("source", source)
                .register(meters);
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public void start() {
        jdbc.sql("insert into feed_cursor (source) values (?) on conflict do nothing")
                .param(source)
                .update();
        behindSinceMillis = clock.millis();
        work.start();
    }

    @Override
    public void stop() {
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }

    @Override
    public void replay() {
        jdbc.sql("update feed_cursor set cursor = '' where source = ?")
                .param(source)
                .update();
    }

    private double lagMillis() {
        var since = behindSinceMillis;
        return since == 0 ? 0 : clock.millis() - since;
    }

    private Duration step() {
        try {
            read();
        } catch (RuntimeException failed) {
            if (behindSinceMillis == 0) {
                behindSinceMillis = clock.millis();
            }
            throw failed;
        }
        return Duration.ZERO;
    }

    private void read() {
        var cursor = jdbc.sql("select cursor from feed_cursor where source = ?")
                .param(source)
                .query(String.class)
                .single();
        var wait = behindSinceMillis == 0 ? WAIT_SECONDS : 0;
        var changes = client.get()
                .uri(
                        "/internal/changes?after={after}&limit={limit}&wait={wait}"
                                + (types.isEmpty() ? "" : "&type={types}"),
                        cursor,
                        PIECE,
                        wait,
                        types)
                .retrieve()
                .body(Changes.class);
        if (changes == null || changes.next().equals(cursor)) {
            behindSinceMillis = 0;
            return;
        }
        if (behindSinceMillis == 0 && !changes.items().isEmpty()) {
            behindSinceMillis = changes.items().getFirst().time().toInstant().toEpochMilli();
        }
        transaction.executeWithoutResult(status -> apply(cursor, changes));
        if (changes.items().size() < PIECE) {
            behindSinceMillis = 0;
        }
    }

    private void apply(String readAt, Changes changes) {
        var cursor = jdbc.sql("select cursor from feed_cursor where source = ? for update")
                .param(source)
                .query(String.class)
                .single();
        if (!cursor.equals(readAt)) {
            return; // another replica was faster, or a replay was asked for
        }
        if (!changes.items().isEmpty()) {
            handler.apply(changes.items());
        }
        jdbc.sql("update feed_cursor set cursor = ?, read_at = ? where source = ?")
                .params(changes.next(), clock.instant().atOffset(ZoneOffset.UTC), source)
                .update();
    }
}
