package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A subscriber of another make, on this machine. */
@ServiceTest
@TestPropertySource(
        properties = {"changkai.news.subscribers.allow-private=true", "changkai.news.subscribers.look-every=50ms"})
class HubIT {

    private static final String TOPIC = "http://localhost:8080/api/news/feeds/shidian/atom.xml";
    private static final String SECRET = "只有我们知道";

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    record Delivery(String signature, String link, byte[] body) {}

    final Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();
    final Queue<String> verifications = new ConcurrentLinkedQueue<>();
    final AtomicInteger failures = new AtomicInteger();
    volatile boolean agrees = true;
    HttpServer subscriber;
    Newsroom newsroom;

    @BeforeEach
    void listens() throws IOException {
        newsroom = new Newsroom(client);
        subscriber = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        subscriber.createContext("/", this::answer);
        subscriber.start();
    }

    @AfterEach
    void stops() {
        subscriber.stop(0);
        jdbc.sql("delete from subscription").update();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                var query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
                verifications.add(query);
                var challenge = query.replaceAll(".*hub\\.challenge=([^&]*).*", "$1");
                var body = (agrees ? challenge : "no").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } else if (failures.getAndDecrement() > 0) {
                exchange.sendResponseHeaders(500, -1);
            } else {
                deliveries.add(new Delivery(
                        String.valueOf(exchange.getRequestHeaders().getFirst("X-Hub-Signature")),
                        String.valueOf(exchange.getRequestHeaders().getFirst("Link")),
                        exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(204, -1);
            }
        }
    }

    @Test
    void aVerifiedSubscriberGetsTheSignedFeedAfterEachChange() throws Exception {
        assertThat(ask("subscribe", TOPIC, callback())).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> verified() == 1);
        var slug = newsroom.published(Newsroom.content("告诉订阅者"));
        await().atMost(Duration.ofSeconds(30)).until(() -> !deliveries.isEmpty());
        var told = deliveries.remove();
        assertThat(new String(told.body(), StandardCharsets.UTF_8)).contains("告诉订阅者");
        assertThat(told.link()).contains("rel=\"hub\"", "<" + TOPIC + ">; rel=\"self\"");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(told.signature()).isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(told.body())));
        failures.set(1);
        newsroom.editor.post(
                "/api/news/stories/" + newsroom.id(slug) + "/correction", Map.of("note", "更正", "headline", "再告诉一次"));
        await().atMost(Duration.ofSeconds(60)).until(() -> !deliveries.isEmpty());
        assertThat(new String(deliveries.remove().body(), StandardCharsets.UTF_8))
                .as("tried again")
                .contains("再告诉一次");
        assertThat(ask("unsubscribe", TOPIC, callback())).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> subscriptions() == 0);
    }

    @Test
    void whoSaysNoIsNotSubscribed() throws Exception {
        agrees = false;
        assertThat(ask("subscribe", TOPIC, callback())).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> subscriptions() == 0);
        assertThat(deliveries).isEmpty();
    }

    @Test
    void aLeaseOfLessThanASecondIsTheUsualOne() throws Exception {
        assertThat(asked("subscribe", TOPIC, callback(), "&hub.lease_seconds=-1")
                        .statusCode())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> verified() == 1);
        assertThat(verifications.remove())
                .contains("hub.lease_seconds=" + Duration.ofDays(30).toSeconds());
    }

    @Test
    void onlyOurOwnFeedsAndWebAddressesAreTaken() throws Exception {
        assertThat(ask("subscribe", "http://localhost:8080/api/news/stories", callback()))
                .isEqualTo(422);
        assertThat(ask("subscribe", "http://localhost:8080/api/news/feeds/nowhere/atom.xml", callback()))
                .isEqualTo(422);
        assertThat(ask("subscribe", TOPIC, "file:///etc/passwd")).isEqualTo(422);
        var wrong = asked("publish", TOPIC, callback());
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).as("the field that the form has").contains("\"pointer\":\"hub.mode\"");
        assertThat(subscriptions()).isZero();
    }

    private String callback() {
        return "http://127.0.0.1:" + subscriber.getAddress().getPort() + "/here?a=b";
    }

    private int ask(String mode, String topic, String callback) throws Exception {
        return asked(mode, topic, callback).statusCode();
    }

    private HttpResponse<String> asked(String mode, String topic, String callback) throws Exception {
        return asked(mode, topic, callback, "");
    }

    private HttpResponse<String> asked(String mode, String topic, String callback, String more) throws Exception {
        var form = "hub.mode=" + mode + "&hub.topic=" + encoded(topic) + "&hub.callback=" + encoded(callback)
                + "&hub.secret=" + encoded(SECRET) + more;
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + environment.getRequiredProperty("local.server.port") + "/api/news/hub"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private long verified() {
        return jdbc.sql("select count(*) from subscription where until is not null and asked is null")
                .query(Long.class)
                .single();
    }

    private long subscriptions() {
        return jdbc.sql("select count(*) from subscription").query(Long.class).single();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
