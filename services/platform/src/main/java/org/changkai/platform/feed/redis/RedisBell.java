package org.changkai.platform.feed.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.time.Duration;
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

    private final String channel;
    private final RedisClient client;
    private volatile @Nullable StatefulRedisConnection<String, String> ringing;
    private volatile boolean running;
    private volatile Thread connector = new Thread();

    public RedisBell(String redisUrl, String service) {
        this.channel = "changkai:changes:" + service;
        var uri = RedisURI.create(redisUrl);
        uri.setTimeout(PATIENCE);
        this.client = RedisClient.create(uri);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
    }

    @Override
    public void ring() {
        wake();
        var connection = ringing;
        if (connection == null) {
            return;
        }
        try {
            var _ = connection.async().publish(channel, "");
        } catch (RedisException away) {
            log.debug("Redis is away; the readers of other replicas look by themselves soon enough", away);
        }
    }

    @Override
    public void start() {
        running = true;
        connector = Thread.ofVirtual().name("bell").start(this::connect);
    }

    @Override
    public void stop() {
        running = false;
        connector.interrupt();
        client.shutdown(Duration.ZERO, PATIENCE);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Until the first connection stands; afterwards the client itself connects again. */
    private void connect() {
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
            } catch (RedisException away) {
                try {
                    Thread.sleep(RETRY);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }
}
