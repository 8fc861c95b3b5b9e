package org.changkai.platform.feed.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.changkai.platform.feed.Bell;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Rings for every replica of the service. While Redis is away it rings for this process only, and nobody waits for it. */
public final class RedisBell extends Bell implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RedisBell.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(3);

    private static final Duration MOMENT = Duration.ofMillis(10);

    private final AtomicBoolean sounding = new AtomicBoolean();
    private final String channel;
    private final RedisURI address;
    private volatile @Nullable RedisClient client;
    private volatile @Nullable StatefulRedisConnection<String, String> ringing;
    private volatile boolean running;
    private volatile Thread connector = new Thread();

    public RedisBell(String redisUrl, String service) {
        this.channel = "changkai:changes:" + service;
        this.address = RedisURI.create(redisUrl);
        address.setTimeout(PATIENCE);
    }

    /** Here at once; for the other replicas one sound stands for all that fall into the same moment. */
    @Override
    public void ring() {
        wake();
        var used = client;
        if (used == null || ringing == null || !sounding.compareAndSet(false, true)) {
            return;
        }
        try {
            var _ = used.getResources()
                    .eventExecutorGroup()
                    .schedule(this::sound, MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            sounding.set(false);
        }
    }

    private void sound() {
        sounding.set(false);
        var connection = ringing;
        if (connection == null) {
            return;
        }
        try {
            var _ = connection.async().publish(channel, "");
        } catch (RedisException | IllegalStateException away) {
            log.debug(
                    "Redis is away or the bell was stopped meanwhile; the readers of other replicas look by themselves soon enough",
                    away);
        }
    }

    @Override
    public void start() {
        var fresh = RedisClient.create(address);
        fresh.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        client = fresh;
        running = true;
        connector = Thread.ofVirtual().name("bell").start(() -> connect(fresh));
    }

    @Override
    public void stop() {
        running = false;
        ringing = null;
        connector.interrupt();
        var used = client;
        client = null;
        if (used != null) {
            used.shutdown(Duration.ZERO, PATIENCE);
        }
    }

    /** Stops after the web server: requests under way still ring. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Until the first connection stands; afterwards the client itself connects again. */
    private void connect(RedisClient client) {
        while (running) {
            try {
                var listening = client.connectPubSub();
                listening.addListener(new RedisPubSubAdapter<>() {
                    @Override
                    public void message(String from, String message) {
                        wake();
                    }
                });
                listening.sync().subscribe(channel);
                ringing = client.connect();
                return;
            } catch (RedisException | IllegalStateException away) {
                try {
                    Thread.sleep(RETRY);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }
}
