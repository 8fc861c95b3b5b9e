package org.changkai.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrowdTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Crowd crowd;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRemoteAddress().getAddress().getHostAddress());
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean chunked = exchange.getRequestURI().getPath().equals("/chunked");
            byte[] answer = body.length > 0 ? body : "{\"name\":\"常开\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("X-Way", exchange.getRequestMethod());
            exchange.sendResponseHeaders(200, chunked ? 0 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        crowd = new Crowd(URI.create("http://localhost:" + server.getAddress().getPort()), 9, 2);
    }

    @AfterEach
    void close() throws IOException {
        crowd.close();
        server.stop(0);
    }

    @Test
    void visitorsTakeTurnsAndEachHasAnAddressOfItsOwn() throws Exception {
        for (int i = 0; i < 4; i++) {
            crowd.next(visitor -> visitor.get("/"));
        }

        assertThat(seen).containsExactly("127.9.0.1", "127.9.0.2", "127.9.0.1", "127.9.0.2");
    }

    @Test
    void answersWithALengthAndInChunksAreReadWhole() throws Exception {
        assertThat(crowd.next(visitor -> visitor.get("/")).json().path("name").asString())
                .isEqualTo("常开");
        assertThat(crowd.next(visitor -> visitor.get("/chunked"))
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("常开");
    }

    @Test
    void whatIsSentArrivesAndHeadersComeBack() throws Exception {
        Reply reply = crowd.next(visitor -> visitor.post("/", Map.of("街道", 5), Map.of()));

        assertThat(reply.text()).isEqualTo("{\"街道\":5}");
        assertThat(reply.header("x-way")).isEqualTo("POST");
    }
}
