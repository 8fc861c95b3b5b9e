package org.changkai.booking.nearby.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.changkai.booking.nearby.Circle.Around;
import org.changkai.booking.nearby.Circle.Distant;
import org.changkai.booking.nearby.Circle.Reached;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

class RegistryCircleTest {

    private static final String ANSWER = """
            {"origin":{"lat":39.66,"lon":106.81},"minutes":15,"method":"walk-network","within1km":["c-1"],
             "centres":[{"id":"c-1","name":"一","distance":420,"walkMinutes":5.6,"phone":"1"}],"nearest":{"id":"c-1","distance":420,"matching":true}}
            """;

    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 200;
    private volatile String answer = ANSWER;
    private HttpServer registry;
    private RegistryCircle circle;

    @BeforeEach
    void startAStandIn() throws IOException {
        registry = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        registry.createContext("/api/registry/circle", exchange -> {
            asked.incrementAndGet();
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        registry.start();
        var breaker = CircuitBreaker.of(
                "test",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(4)
                        .minimumNumberOfCalls(4)
                        .ignoreExceptions(HttpClientErrorException.class)
                        .build());
        circle = new RegistryCircle(
                RestClient.create("http://localhost:" + registry.getAddress().getPort()), breaker);
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void whatBookingNeedsOfTheCircleIsReadAndTheRestIsLeft() {
        var around = circle.around(39.66, 106.81, 15, "certificates", "wgs84");
        assertThat(around)
                .isEqualTo(new Around("walk-network", List.of(new Reached("c-1", 420, 5.6)), new Distant("c-1", 420)));
    }

    @Test
    void whatRegistryRefusesIsToldAndIsNoOutage() {
        status = 422;
        answer = "{\"code\":\"outside-served-area\",\"title\":\"不在服务范围内\"}";
        for (var n = 0; n < 6; n++) {
            assertThatThrownBy(() -> circle.around(10, 10, 15, "certificates", "wgs84"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            thrown -> assertThat(thrown.problem()).isEqualTo(Problem.of(422, "outside-served-area")));
        }
        assertThat(asked).hasValue(6);
    }

    @Test
    void aBrokenRegistryIsSoonLeftAlone() {
        status = 500;
        for (var n = 0; n < 20; n++) {
            assertThat(circle.around(39.66, 106.81, 15, "certificates", "wgs84"))
                    .isNull();
        }
        assertThat(asked).hasValue(4);
    }
}
