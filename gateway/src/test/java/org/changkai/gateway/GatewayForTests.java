package org.changkai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.changkai.platform.kit.RedisForTests;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.endpoint.RefreshEndpoint;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The gateway on a free port, before one service that fails on demand and a real Redis; asks it as a client would. */
final class GatewayForTests implements AutoCloseable {

    static final String MANY = "{per-second: 1000, burst: 1000}";

    private static final Path SETTINGS = Path.of("target", "gateway-settings.yml");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Upstream upstream = new Upstream();
    private final RedisForTests redis = new RedisForTests();
    private final ConfigurableApplicationContext gateway;
    private final String base;

    GatewayForTests() {
        redis.start();
        write(MANY);
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

    Upstream upstream() {
        return upstream;
    }

    RedisForTests redis() {
        return redis;
    }

    /** Sends lines as they are, which no client of the JDK would write; gives all that is answered. */
    String sendLines(String... lines) {
        var port = URI.create(base).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Asks as a client that reads nothing at first; gives how many bytes it is answered, headers included. */
    long bytesRead(String path, Duration atFirst) {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(16 * 1024);
            socket.setSoTimeout(15_000);
            socket.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), URI.create(base).getPort()));
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            var answer = socket.getInputStream();
            Awaitility.await("bytes are there and nobody reads them")
                    .during(atFirst)
                    .atMost(atFirst.plusSeconds(10))
                    .until(() -> answer.available() > 0);
            return answer.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    <T> T bean(Class<T> type) {
        return gateway.getBean(type);
    }

    /** Changes the settings while the gateway runs, as the config server's refresh does. */
    void refresh(String signIn, String... others) {
        write(signIn, others);
        bean(RefreshEndpoint.class).refresh();
    }

    private static void write(String signIn, String... others) {
        var text = new StringBuilder("changkai.gateway:\n  limits:\n    sign-in: " + signIn + "\n");
        Map.of("write", 1000, "read", 1000)
                .forEach((kind, limit) ->
                        text.append("    %s: {per-second: %d, burst: %d}%n".formatted(kind, limit, limit)));
        if (List.of(others).stream().noneMatch(other -> other.startsWith("answer-within"))) {
            text.append("  answer-within: 700ms\n");
        }
        for (var other : others) {
            text.append("  ").append(other).append('\n');
        }
        try {
            Files.writeString(SETTINGS, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(15));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Asks as a client with this address behind a trusted proxy, without waiting for the answer. */
    CompletableFuture<HttpResponse<String>> ask(String address, String path) {
        return answer(request(path).header("X-Forwarded-For", address).GET());
    }

    /** Sends a file from such an address. */
    CompletableFuture<HttpResponse<String>> upload(String address, String path) {
        return answer(
                request(path).header("X-Forwarded-For", address).POST(HttpRequest.BodyPublishers.ofString("a file")));
    }

    private CompletableFuture<HttpResponse<String>> answer(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    static String code(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return new JsonMapper().readTree(answer.body()).path("code").asString();
    }

    @Override
    public void close() {
        gateway.close();
        upstream.close();
        redis.stop();
        try {
            Files.deleteIfExists(SETTINGS);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
