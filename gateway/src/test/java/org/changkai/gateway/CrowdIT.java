package org.changkai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.changkai.gateway.GatewayForTests.code;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneGateway.class)
class CrowdIT {

    private static final String SCRIPT = "10.0.0.1";

    private final GatewayForTests gateway;

    CrowdIT(GatewayForTests gateway) {
        this.gateway = gateway;
    }

    @Test
    void whileAServiceIsBusyWhoAskedLeastIsServedFirst() {
        crowded("patience: 10s");
        try {
            IntStream.range(0, 5)
                    .mapToObj(_ -> gateway.ask(SCRIPT, "/api/booking/x"))
                    .forEach(CompletableFuture::join);
            var served = gateway.ask("10.0.0.9", "/api/booking/held");
            await().until(() -> gateway.upstream().paths().contains("/api/booking/held"));
            var script = gateway.ask(SCRIPT, "/api/booking/script");
            await().until(() -> waiting("booking", "request") == 1);
            var person = gateway.ask("10.0.0.2", "/api/booking/person");
            await().until(() -> waiting("booking", "request") == 2);
            gateway.upstream().release();
            CompletableFuture.allOf(served, script, person).join();
            assertThat(gateway.upstream().paths()).endsWith("/api/booking/person", "/api/booking/script");
            assertThat(script.join().statusCode()).isEqualTo(200);
        } finally {
            calm();
        }
    }

    @Test
    void whoWaitsTooLongIsToldToComeBackAndTheBreakerTakesNoNotice() {
        crowded("patience: 200ms");
        try {
            var served = gateway.ask("10.0.0.9", "/api/registry/held");
            await().until(() -> gateway.upstream().paths().contains("/api/registry/held"));
            IntStream.range(0, 8).forEach(n -> {
                var refused = gateway.ask("10.0.0.3", "/api/registry/late").join();
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(code(refused)).isEqualTo("busy");
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            });
            gateway.upstream().release();
            assertThat(served.join().statusCode()).isEqualTo(200);
            assertThat(gateway.get("/api/registry/centres").statusCode()).isEqualTo(200);
        } finally {
            calm();
        }
    }

    @Test
    void everybodyInACrowdGetsTheOwnAnswer() {
        crowded("patience: 10s");
        try {
            var answers = IntStream.range(0, 400)
                    .mapToObj(n -> gateway.ask("10.1.0." + n % 250, "/api/booking/x" + n))
                    .toList();
            for (var n = 0; n < answers.size(); n++) {
                var answer = answers.get(n).join();
                assertThat(answer.statusCode()).as("request %d", n).isIn(200, 503);
                assertThat(answer.body())
                        .as("request %d", n)
                        .contains(answer.statusCode() == 200 ? "GET /api/booking/x" + n + "\n" : "busy");
            }
        } finally {
            calm();
        }
    }

    @Test
    void photographsWaitForEachOtherAndNobodyElseWaitsForThem() {
        gateway.refresh(
                GatewayForTests.MANY,
                "answer-within: 15s",
                "admission: {photographs-at-once: 1, photograph-patience: 10s, counts-for: 1ms}");
        try {
            var first = gateway.upload(SCRIPT, "/api/news/photos/uploads/held");
            await().until(() -> gateway.upstream().paths().contains("/api/news/photos/uploads/held"));
            var second = gateway.upload(SCRIPT, "/api/news/photos");
            await().until(() -> waiting("news", "photograph") == 1);
            assertThat(gateway.get("/api/news/stories").statusCode()).isEqualTo(200);
            assertThat(gateway.get("/api/news/photos/1/renditions/phone").statusCode())
                    .isEqualTo(200);
            assertThat(gateway.upload(SCRIPT, "/api/news/stories/paste").join().statusCode())
                    .isEqualTo(200);
            assertThat(gateway.upstream().paths()).doesNotContain("/api/news/photos");
            gateway.upstream().release();
            assertThat(first.join().statusCode()).isEqualTo(200);
            assertThat(second.join().statusCode()).isEqualTo(200);
        } finally {
            calm();
        }
    }

    private void crowded(String patience) {
        gateway.refresh(
                GatewayForTests.MANY,
                "answer-within: 15s",
                "trusted-proxies: 127.0.0.1",
                "breaker.calls: 4",
                "admission: {at-once: 1, waiting: 100, counts-for: 30s, " + patience + "}");
    }

    private void calm() {
        gateway.refresh(GatewayForTests.MANY);
    }

    private double waiting(String service, String turn) {
        return gateway.bean(MeterRegistry.class)
                .get("changkai.gateway.waiting")
                .tags("service", service, "turn", turn)
                .gauge()
                .value();
    }
}
