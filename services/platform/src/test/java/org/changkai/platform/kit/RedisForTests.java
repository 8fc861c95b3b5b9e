package org.changkai.platform.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import redis.embedded.RedisServer;

/** A real Redis on a free port. */
public final class RedisForTests {

    private static final class Shared {
        static final RedisForTests INSTANCE = new RedisForTests();

        static {
            INSTANCE.start();
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::stop));
        }
    }

    private final int port;
    private final RedisServer server;

    /** A server of the test's own, not started, which it may stop and start again. */
    public RedisForTests() {
        port = FreePort.any();
        try {
            server = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The address of the one server that all tests of a module share; ends with the JVM. */
    public static String sharedUrl() {
        return Shared.INSTANCE.url();
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public void start() {
        try {
            server.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void stop() {
        try {
            server.stop();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
