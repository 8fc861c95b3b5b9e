package org.changkai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.changkai.platform.kit.RedisForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.endpoint.RefreshEndpoint;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.config.observation.SecurityObservationSettings;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayIT {

    private static final Path SETTINGS = Path.of("target", "gateway-settings.yml");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Upstream upstream = new Upstream();
    private final RedisForTests redis = new RedisForTests();
    private ConfigurableApplicationContext gateway;
    private String base;

    @BeforeAll
    void start() throws IOException {
        redis.start();
        settings("sign-in: {per-second: 1000, burst: 1000}", "answer-within: 700ms");
        gateway = new SpringApplicationBuilder(GatewayService.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.cloud.config.enabled=false",
                        "--spring.data.redis.url=" + redis.url(),
                        "--changkai.services.registry=" + upstream.url(),
                        "--changkai.services.booking=" + upstream.url(),
                        "--changkai.services.news=" + upstream.url(),
                        "--changkai.services.identity=" + upstream.url(),
                        "--changkai.services.portal=" + upstream.url(),
                        "--changkai.services.search=http://127.0.0.1:1",
                        "--spring.config.additional-location=optional:file:" + SETTINGS);
        base = "http://127.0.0.1:" + gateway.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    void stop() throws IOException {
        gateway.close();
        upstream.close();
        redis.stop();
        Files.deleteIfExists(SETTINGS);
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
    void everyPathOfTheSuiteHasItsService(String path) throws Exception {
        var answer = get(path);
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
    void theInsideOfTheClusterIsNeverReachable(String path) throws Exception {
        var before = upstream.paths().size();
        var answer = get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(code(answer)).isIn("bad-request", "not-found");
        assertThat(upstream.paths().subList(before, upstream.paths().size())).isEmpty();
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
    void whateverFailsBehindHasTheOneShape(String path, int status, String code) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("NullPointerException").doesNotContain("<h1>");
    }

    @Test
    void noSingleFilterOfTheSignInIsObserved() {
        assertThat(gateway.getBean(SecurityObservationSettings.class).shouldObserveRequests())
                .isFalse();
    }

    @Test
    void aPersonWhoBrowsesGetsAPageInsteadOfADocument() throws Exception {
        var answer = send(request("/slow").header("Accept", "text/html,*/*").GET());
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("返回首页");
    }

    @Test
    void problemsCarryATraceAndSpeakTheReadersLanguage() throws Exception {
        var answer = send(request("/internal/x").header("Accept-Language", "en").GET());
        var problem = new JsonMapper().readTree(answer.body());
        assertThat(problem.path("title").asString()).isEqualTo("Not found");
        assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var parent = "00-" + trace + "-00f067aa0ba902b7-01";
        assertThat(send(request("/api/registry/centres")
                                .header("traceparent", parent)
                                .GET())
                        .body())
                .containsPattern("traceparent: 00-" + trace + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01");
        var refused = send(request("/internal/x").header("traceparent", parent).GET());
        assertThat(new JsonMapper().readTree(refused.body()).path("traceId").asString())
                .isEqualTo(trace);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedDeclaredOrNot() throws Exception {
        var large = new byte[2_000_000];
        var declared = send(request("/api/booking/holds").POST(HttpRequest.BodyPublishers.ofByteArray(large)));
        assertThat(code(declared)).isEqualTo("payload-too-large");
        var chunked = send(request("/api/booking/holds")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(chunked.statusCode()).isEqualTo(413);
        var upload = send(request("/api/news/photos").POST(HttpRequest.BodyPublishers.ofByteArray(large)));
        assertThat(upload.body()).contains("bytes: 2000000");
    }

    @Test
    void aServiceLearnsTheSendersAddressFromTheGatewayAlone() throws Exception {
        var answer = send(request("/api/registry/centres")
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
    void theCallScreenGoesOnLongerThanAnAnswerMayTake() throws Exception {
        assertThat(get("/api/booking/centres/c-1/board").body()).contains("data: 0", "data: 3");
    }

    @Test
    void aChangedLimitCountsAfterARefresh() throws Exception {
        settings("sign-in: {per-second: 1, burst: 3}", "answer-within: 700ms");
        gateway.getBean(RefreshEndpoint.class).refresh();
        var answers = new ArrayList<HttpResponse<String>>();
        for (var n = 0; n < 8; n++) {
            answers.add(send(request("/sign-in").POST(HttpRequest.BodyPublishers.ofString("username=x"))));
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
        settings("sign-in: {per-second: 1000, burst: 1000}", "answer-within: 700ms", "breaker.calls: 4");
        gateway.getBean(RefreshEndpoint.class).refresh();
        try {
            IntStream.range(0, 6).forEach(n -> call("/api/news/html-error"));
            var before = upstream.paths().size();
            assertThat(call("/api/news/stories").statusCode()).isEqualTo(503);
            assertThat(upstream.paths())
                    .as("the open breaker keeps the call away")
                    .hasSize(before);
            assertThat(call("/api/registry/centres").statusCode())
                    .as("others are not touched")
                    .isEqualTo(200);
        } finally {
            settings("sign-in: {per-second: 1000, burst: 1000}", "answer-within: 700ms", "breaker.calls: 50");
            gateway.getBean(RefreshEndpoint.class).refresh();
        }
        assertThat(call("/api/news/stories").statusCode()).isEqualTo(200);
    }

    @Test
    void withRedisAwayReadingAndBookingGoOn() throws Exception {
        redis.stop();
        try {
            for (var path : List.of("/", "/api/registry/centres", "/api/news/stories")) {
                assertThat(send(request(path).header("Cookie", "CHANGKAI=abc").GET())
                                .statusCode())
                        .isEqualTo(200);
            }
            var hold = send(request("/api/booking/holds").POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(hold.statusCode()).isEqualTo(200);
            var signIn = get("/session/start/changkai");
            assertThat(signIn.statusCode()).isEqualTo(503);
        } finally {
            redis.start();
        }
    }

    @Test
    void signInBeginsAtIdentityWithAProofKey() throws Exception {
        var start = get("/session/start/changkai");
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.headers().firstValue("Location").orElse(""))
                .startsWith("http://localhost:8080/oauth2/authorize?response_type=code&client_id=changkai-gateway")
                .contains("code_challenge_method=S256");
        assertThat(start.headers().firstValue("Set-Cookie").orElse(""))
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax");
    }

    private static void settings(String signIn, String... others) {
        var text = new StringBuilder("changkai.gateway:\n  limits:\n    " + signIn + "\n");
        Map.of("write", 1000, "read", 1000)
                .forEach((kind, limit) ->
                        text.append("    %s: {per-second: %d, burst: %d}%n".formatted(kind, limit, limit)));
        for (var other : others) {
            text.append("  ").append(other).append('\n');
        }
        try {
            Files.writeString(SETTINGS, text);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(15));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpResponse<String> call(String path) {
        try {
            return get(path);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String code(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return new JsonMapper().readTree(answer.body()).path("code").asString();
    }
}
