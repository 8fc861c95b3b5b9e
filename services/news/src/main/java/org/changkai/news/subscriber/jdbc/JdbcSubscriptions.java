package org.changkai.news.subscriber.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.subscriber.Subscription;
import org.changkai.news.subscriber.Subscription.Asked;
import org.changkai.news.subscriber.Subscriptions;
import org.changkai.platform.crypto.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcSubscriptions implements Subscriptions {

    private final JdbcClient jdbc;
    private final SecretBox box;

    JdbcSubscriptions(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    @Override
    public void ask(Asked asked, String topic, String callback, @Nullable String secret, Duration lease, Instant now) {
        if (asked == Asked.UNSUBSCRIBE) {
            jdbc.sql("""
                update subscription set asked = 'unsubscribe', due_at = ?, attempts = 0
                where topic = ? and callback = ?
                """).params(utc(now), topic, callback).update();
            return;
        }
        jdbc.sql("""
            insert into subscription (id, topic, callback, secret, lease_seconds, asked, due_at)
            values (?, ?, ?, ?, ?, 'subscribe', ?)
            on conflict (topic, callback) do update set secret = excluded.secret,
                lease_seconds = excluded.lease_seconds, asked = 'subscribe', due_at = excluded.due_at,
                attempts = 0
            """)
                .param(UUID.randomUUID())
                .param(topic)
                .param(callback)
                .param(secret == null ? null : box.seal(secret.getBytes(StandardCharsets.UTF_8)))
                .param(lease.toSeconds())
                .param(utc(now))
                .update();
    }

    @Override
    public void feedsChanged(Instant now) {
        jdbc.sql("update subscription set due_at = ?, attempts = 0 where asked is null and until > ?")
                .params(utc(now), utc(now))
                .update();
    }

    @Override
    public Optional<Subscription> claim(Instant now, Duration claim) {
        return jdbc.sql("""
            update subscription set due_at = ?, attempts = attempts + 1
            where id = (select id from subscription where due_at <= ?
                order by due_at limit 1 for update skip locked)
            returning id, topic, callback, secret, lease_seconds, asked, due_at, attempts, delivered_etag
            """)
                .params(utc(now.plus(claim)), utc(now))
                .query(this::row)
                .optional();
    }

    @Override
    public void verified(Subscription subscription, Instant until) {
        jdbc.sql("update subscription set asked = null, until = ?, due_at = null, attempts = 0 where id = ?")
                .params(utc(until), subscription.id())
                .update();
    }

    @Override
    public void delivered(Subscription subscription, String etag) {
        jdbc.sql("""
            update subscription set delivered_etag = ?, attempts = 0,
                due_at = case when due_at = ? then null else due_at end
            where id = ?
            """)
                .params(etag, utc(subscription.claimedUntil()), subscription.id())
                .update();
    }

    @Override
    public void postpone(Subscription subscription, Instant until) {
        jdbc.sql("update subscription set due_at = ? where id = ? and due_at = ?")
                .params(utc(until), subscription.id(), utc(subscription.claimedUntil()))
                .update();
    }

    @Override
    public void giveUp(Subscription subscription) {
        jdbc.sql("update subscription set due_at = null, attempts = 0 where id = ? and due_at = ?")
                .params(subscription.id(), utc(subscription.claimedUntil()))
                .update();
    }

    @Override
    public void remove(Subscription subscription) {
        jdbc.sql("delete from subscription where id = ?")
                .param(subscription.id())
                .update();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from subscription").query(Long.class).single();
    }

    @Override
    public long failing(int attempts) {
        return jdbc.sql("select count(*) from subscription where asked is null and attempts >= ?")
                .param(attempts)
                .query(Long.class)
                .single();
    }

    private Subscription row(ResultSet row, int number) throws SQLException {
        var secret = row.getBytes(4);
        var asked = row.getString(6);
        return new Subscription(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                secret == null ? null : box.openText(secret),
                Duration.ofSeconds(row.getInt(5)),
                asked == null ? null : Asked.valueOf(asked.toUpperCase(Locale.ROOT)),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getInt(8) - 1,
                row.getString(9));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
