package org.changkai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A service that falls silent in the middle of its answer. */
@ExtendWith({OneGateway.class, OutputCaptureExtension.class})
class SilenceIT {

    private final GatewayForTests gateway;

    SilenceIT(GatewayForTests gateway) {
        this.gateway = gateway;
    }

    @BeforeEach
    void waitLittle() {
        gateway.refresh(GatewayForTests.MANY, "go-on-within: 1s");
    }

    @AfterEach
    void waitAsUsual() {
        gateway.refresh(GatewayForTests.MANY, "go-on-within: 75s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/registry/half", "/api/registry/half-chunked", "/centres/half-chunked"})
    void halfAnAnswerIsBrokenOffAndDoesNotLookWhole(String path, CapturedOutput log) {
        var before = log.getAll().length(); // a refresh tells much
        var start = System.nanoTime();
        var answer = gateway.sendLines("GET " + path + " HTTP/1.1", "Host: localhost");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(8));
        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("first half")
                .containsPattern("(?i)content-length: 1000|transfer-encoding: chunked")
                .doesNotContain("\r\n0\r\n");
        assertThat(log.getAll().substring(before))
                .contains(path + " broken off: the service fell silent in its answer")
                .doesNotContain("ERROR", "ReadTimeoutException", "\tat ");
    }

    @Test
    void aStreamThatBeatsGoesOn() {
        assertThat(gateway.get("/api/booking/centres/c-1/board").body()).contains("data: 0", "data: 3");
    }

    @Test
    void aClientThatReadsSlowlyGetsAll() {
        assertThat(gateway.bytesRead("/api/registry/large", Duration.ofMillis(3_500)))
                .isGreaterThan(Upstream.LARGE);
    }
}
