package org.changkai.search.index.jdbc;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.changkai.platform.feed.FollowFeed;
import org.changkai.search.index.FeedPositions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cursors that platform's followers keep beside the entries. */
final class JdbcFeedPositions implements FeedPositions {

    private final JdbcClient jdbc;
    private final List<FollowFeed> feeds;
    private final ZoneId zone;

    JdbcFeedPositions(JdbcClient jdbc, List<FollowFeed> feeds, ZoneId zone) {
        this.jdbc = jdbc;
        this.feeds = feeds;
        this.zone = zone;
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
                                    : readAt.atZoneSameInstant(zone).toOffsetDateTime());
                })
                .list();
    }

    @Override
    public void replay() {
        feeds.forEach(FollowFeed::replay);
    }
}
