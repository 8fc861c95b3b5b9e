package org.changkai.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadersTest {

    private static final byte[] LONG = new byte[300_000];

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private HttpServer server;
    private URI address;

    @BeforeEach
    void serves() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            if (exchange.getRequestURI().getPath().startsWith("/slow")) {
                try {
                    var _ = slow.await(400, TimeUnit.MILLISECONDS);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            boolean there = !exchange.getRequestURI().getPath().startsWith("/no");
            try (exchange) {
                exchange.sendResponseHeaders(there ? 200 : 404, there ? LONG.length : 2);
                exchange.getResponseBody().write(there ? LONG : new byte[2]);
            }
        });
        server.createContext("/chunks", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(LONG);
            }
        });
        server.start();
        address = URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    @Test
    void longAnswersAreReadToTheirEndAndCountedByTheirStatus() throws IOException {
        try (Readers readers = new Readers(address, 3)) {
            Waits waits = readers.closed(Duration.ofSeconds(1), number -> number % 2 == 0 ? "/yes" + number : "/no");
            assertThat(waits.ends()).containsOnlyKeys(200, 404);
            assertThat(waits.count()).isEqualTo(asked.size());
            assertThat(waits.rate()).isPositive();
        }
    }

    @Test
    void whoIsLateWaitsFromTheMomentAtWhichItWasDue() throws IOException {
        try (Readers readers = new Readers(address, 1)) {
            Waits waits = readers.open(100, Duration.ofMillis(200), number -> number == 0 ? "/slow" : "/yes");
            assertThat(waits.count()).isEqualTo(20);
            assertThat(waits.percentile(50))
                    .as("all but the first wait for it too")
                    .isGreaterThan(200);
        }
    }

    @Test
    void anAnswerWithoutALengthIsNotTakenForARightOne() throws IOException {
        try (Readers readers = new Readers(address, 1)) {
            assertThatThrownBy(() -> readers.closed(Duration.ofSeconds(1), _ -> "/chunks"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("known length");
        }
    }
}
