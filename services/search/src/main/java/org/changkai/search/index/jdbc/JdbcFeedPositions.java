package org.changkai.search.index.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.changkai.platform.feed.FollowFeed;
import org.changkai.search.index.FeedPositions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cursors that platform's followers keep beside the entries. */
final class JdbcFeedPositions implements FeedPositions {

    private final JdbcClient jdbc;
    private final List<FollowFeed> feeds;
    private final ZoneId zone;
    private final MeterRegistry meters;

    JdbcFeedPositions(JdbcClient jdbc, List<FollowFeed> feeds, ZoneId zone, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.feeds = feeds;
        this.zone = zone;
        this.meters = meters;
    }

    @Override
    public List<Position> all() {
        return jdbc.sql("select source, cursor, read_at from feed_cursor order by source")
                .query((row, number) -> {
                    var readAt = row.getObject(3, OffsetDateTime.class);
                    return new Position(
                            row.getString(1),
                            row.getString(2),
                            readAt == null
                                    ? null
                                    : readAt.atZoneSameInstant(zone).toOffsetDateTime(),
                            lagMillis(row.getString(1)));
                })
                .list();
    }

    /** As the follower of the feed measures it. */
    private long lagMillis(String source) {
        var gauge = meters.find("changkai.feed.lag").tag("source", source).timeGauge();
        return gauge == null ? 0 : (long) gauge.value(TimeUnit.MILLISECONDS);
    }

    @Override
    public void replay() {
        feeds.forEach(FollowFeed::replay);
    }
}
