package org.changkai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changkai.gateway.GatewayForTests.code;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.config.observation.SecurityObservationSettings;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OneGateway.class)
class GatewayIT {

    private final GatewayForTests gateway;

    GatewayIT(GatewayForTests gateway) {
        this.gateway = gateway;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/centres/1",
                "/api/registry/centres",
                "/api/booking/services",
                "/api/news/stories",
                "/api/booking",
                "/oauth2/jwks",
                "/.well-known/openid-configuration",
                "/sign-in",
                "/docs"
            })
    void everyPathOfTheSuiteHasItsService(String path) {
        var answer = gateway.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("GET " + path);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/changes",
                "/internal",
                "/actuator/env",
                "/actuator",
                "/api/unknown/x",
                "/api/registry/../../internal/changes",
                "/api/registry/%2e%2e/%2e%2e/internal/changes",
                "//internal/changes",
                "/%69nternal/changes",
                "/api/registry/..;/..;/internal/changes",
                "/api/registry/%2E%2E%2Finternal",
                "/centres/../internal/changes",
                "/api/registry/;x/internal"
            })
    void theInsideOfTheClusterIsNeverReachable(String path) {
        var before = gateway.upstream().paths().size();
        var answer = gateway.get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(code(answer)).isIn("bad-request", "not-found");
        assertThat(gateway.upstream()
                        .paths()
                        .subList(before, gateway.upstream().paths().size()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/registry/slow, 504, timeout",
        "/api/registry/broken, 502, bad-gateway",
        "/api/search/anything, 503, unavailable",
        "/api/news/html-error, 500, internal-error",
        "/api/news/empty-error, 503, unavailable",
        "/api/booking/problem, 409, slot-taken",
    })
    void whateverFailsBehindHasTheOneShape(String path, int status, String code) {
        var answer = gateway.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("NullPointerException").doesNotContain("<h1>");
    }

    @Test
    void aLineThatIsNoAddressIsRefusedInTheOneShape() {
        var answer = gateway.sendLines(
                "GET /api/search?q=% HTTP/1.1", "Host: localhost", "Accept-Language: en", "Connection: close");
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"code\":\"bad-request\"", "\"title\":\"Bad request\"");
        assertThat(gateway.get("/api/registry/centres").statusCode()).isEqualTo(200);
    }

    @Test
    void noSingleFilterOfTheSignInIsObserved() {
        assertThat(gateway.bean(SecurityObservationSettings.class).shouldObserveRequests())
                .isFalse();
    }

    @Test
    void aPersonWhoBrowsesGetsAPageInsteadOfADocument() {
        var answer = gateway.send(
                gateway.request("/slow").header("Accept", "text/html,*/*").GET());
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("返回首页");
    }

    @Test
    void problemsCarryATraceAndSpeakTheReadersLanguage() {
        var answer = gateway.send(
                gateway.request("/internal/x").header("Accept-Language", "en").GET());
        var problem = new JsonMapper().readTree(answer.body());
        assertThat(problem.path("title").asString()).isEqualTo("Not found");
        assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var parent = "00-" + trace + "-00f067aa0ba902b7-01";
        assertThat(gateway.send(gateway.request("/api/registry/centres")
                                .header("traceparent", parent)
                                .GET())
                        .body())
                .containsPattern("traceparent: 00-" + trace + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01");
        var refused = gateway.send(
                gateway.request("/internal/x").header("traceparent", parent).GET());
        assertThat(new JsonMapper().readTree(refused.body()).path("traceId").asString())
                .isEqualTo(trace);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedDeclaredOrNot() {
        var large = new byte[2_000_000];
        var declared =
                gateway.send(gateway.request("/api/booking/holds").POST(HttpRequest.BodyPublishers.ofByteArray(large)));
        assertThat(code(declared)).isEqualTo("payload-too-large");
        var chunked = gateway.send(gateway.request("/api/booking/holds")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(chunked.statusCode()).isEqualTo(413);
        var upload =
                gateway.send(gateway.request("/api/news/photos").POST(HttpRequest.BodyPublishers.ofByteArray(large)));
        assertThat(upload.body()).contains("bytes: 2000000");
    }

    @Test
    void aServiceLearnsTheSendersAddressFromTheGatewayAlone() {
        var answer = gateway.send(gateway.request("/api/registry/centres")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=6.6.6.6")
                .header("Cookie", "CHANGKAI=secret; language=en")
                .header("Authorization", "Bearer machine")
                .GET());
        assertThat(answer.body())
                .contains("x-forwarded-for: 127.0.0.1\n", "cookie: language=en\n", "authorization: Bearer machine\n")
                .doesNotContain("6.6.6.6", "evil.example", "secret");
    }

    @Test
    void theCallScreenGoesOnLongerThanAnAnswerMayTake() {
        assertThat(gateway.get("/api/booking/centres/c-1/board").body()).contains("data: 0", "data: 3");
    }

    @Test
    void aChangedLimitCountsAfterARefresh() {
        gateway.refresh("{per-second: 1, burst: 3}");
        var answers = new ArrayList<HttpResponse<String>>();
        for (var n = 0; n < 8; n++) {
            answers.add(
                    gateway.send(gateway.request("/sign-in").POST(HttpRequest.BodyPublishers.ofString("username=x"))));
        }
        var refused = answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(code(refused)).isEqualTo("too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void aServiceThatFailsTooOftenIsLeftAlone() {
        gateway.refresh(GatewayForTests.MANY, "breaker.calls: 4");
        try {
            IntStream.range(0, 6).forEach(n -> gateway.get("/api/news/html-error"));
            var before = gateway.upstream().paths().size();
            assertThat(gateway.get("/api/news/stories").statusCode()).isEqualTo(503);
            assertThat(gateway.upstream().paths())
                    .as("the open breaker keeps the call away")
                    .hasSize(before);
            assertThat(gateway.get("/api/registry/centres").statusCode())
                    .as("others are not touched")
                    .isEqualTo(200);
        } finally {
            gateway.refresh(GatewayForTests.MANY, "breaker.calls: 50");
        }
        assertThat(gateway.get("/api/news/stories").statusCode()).isEqualTo(200);
    }

    @Test
    void withRedisAwayReadingAndBookingGoOn() {
        gateway.redis().stop();
        try {
            for (var path : List.of("/", "/api/registry/centres", "/api/news/stories")) {
                assertThat(gateway.send(gateway.request(path)
                                        .header("Cookie", "CHANGKAI=abc")
                                        .GET())
                                .statusCode())
                        .isEqualTo(200);
            }
            var hold =
                    gateway.send(gateway.request("/api/booking/holds").POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(hold.statusCode()).isEqualTo(200);
            var signIn = gateway.get("/session/start/changkai");
            assertThat(signIn.statusCode()).isEqualTo(503);
        } finally {
            gateway.redis().start();
        }
    }

    @Test
    void signInBeginsAtIdentityWithAProofKey() {
        var start = gateway.get("/session/start/changkai");
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.headers().firstValue("Location").orElse(""))
                .startsWith("http://localhost:8080/oauth2/authorize?response_type=code&client_id=changkai-gateway")
                .contains("code_challenge_method=S256");
        assertThat(start.headers().firstValue("Set-Cookie").orElse(""))
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax");
    }
}
