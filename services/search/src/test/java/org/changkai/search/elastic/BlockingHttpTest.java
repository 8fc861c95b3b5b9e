package org.changkai.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.transport.http.TransportHttpClient.Request;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockingHttpTest {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json", "Accept", "a/b");

    private final CountDownLatch silence = new CountDownLatch(1);
    private HttpServer server;
    private Headers headers = new Headers();
    private String asked = "";
    private String body = "";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.createContext("/silent", exchange -> {
            try (exchange) {
                silence.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void leave() {
        silence.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            headers = exchange.getRequestHeaders();
            asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            var answer = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(418, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private BlockingHttp http(String userInfo) {
        return new BlockingHttp(
                URI.create("http://" + userInfo + "localhost:"
                        + server.getAddress().getPort() + "/"),
                Timeout.ofMilliseconds(300));
    }

    private static Request request(String path, @Nullable List<ByteBuffer> body) {
        return new Request("POST", path, Map.of("typed_keys", "true", "q", "名 &"), JSON, body);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theWholeCallIsSentAndTheWholeAnswerRead() throws IOException {
        try (var http = http("")) {
            var answer = http.performRequest(
                    "search", null, request("/x/_search", List.of(bytes("{\"名\""), bytes(":1}"))), null);
            assertThat(asked).startsWith("POST /x/_search?").contains("typed_keys=true", "q=%E5%90%8D+%26");
            assertThat(body).isEqualTo("{\"名\":1}");
            assertThat(headers.getFirst("Content-Type")).isEqualTo("application/json");
            assertThat(headers.getFirst("Accept")).isEqualTo("a/b");
            assertThat(answer.statusCode()).isEqualTo(418);
            assertThat(answer.header("x-elastic-product")).isEqualTo("Elasticsearch");
            assertThat(Objects.requireNonNull(answer.body()).asInputStream().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("{}");
        }
    }

    @Test
    void elasticsearchIsNotAskedToCompress() throws IOException {
        try (var http = http("")) {
            http.performRequest("search", null, request("/x", null), null);
            assertThat(headers).doesNotContainKeys("Accept-encoding", "Authorization");
        }
    }

    @Test
    void userAndPasswordOfTheAddressAreSent() throws IOException {
        try (var http = http("changkai:s%40ilent@")) {
            http.performRequest("search", null, request("/x", null), null);
            // printf 'changkai:s@ilent' | base64
            assertThat(headers.getFirst("Authorization")).isEqualTo("Basic Y2hhbmdrYWk6c0BpbGVudA==");
        }
    }

    @Test
    void whoeverStaysSilentIsNotWaitedFor() throws IOException {
        try (var http = http("")) {
            assertThatThrownBy(() -> http.performRequest("search", null, request("/silent", null), null))
                    .isInstanceOf(IOException.class);
        }
    }
}
