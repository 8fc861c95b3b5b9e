package org.changkai.search.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service with its Elasticsearch, in the words of those who publish and search. */
@ServiceTest
public abstract class SearchScene {

    protected static final Feeds FEEDS = Surroundings.FEEDS;
    protected static final Duration FINDABLE = Duration.ofSeconds(45);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    protected ServiceClient client;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("changkai.search.elasticsearch", Surroundings.ELASTICSEARCH::address);
        for (var source : List.of("registry", "news", "booking")) {
            properties.add("changkai.services." + source, () -> FEEDS.address(source));
        }
    }

    protected static void area(String code, String level, String name) {
        FEEDS.publish("registry", "area-saved", code, Map.of("code", code, "level", level, "name", name));
    }

    protected static void centre(String id, String name) {
        FEEDS.publish("registry", "centre-saved", id, Map.of("id", id, "name", name, "areaCode", "150302001001"));
    }

    protected static void story(String id, String headline, String text) {
        FEEDS.publish("news", "story-published", id, Map.of("id", id, "slug", id, "headline", headline, "lead", text));
    }

    protected ServiceClient operator() {
        return client.as("operator", "search:admin");
    }

    protected JsonNode index() {
        return operator().get("/api/search/index").json().path("index");
    }

    protected JsonNode search(String q, String... more) {
        var answer = client.get("/api/search?q=" + encoded(q) + String.join("", more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    protected static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    protected static List<String> ids(JsonNode answer) {
        return answer.path("items").values().stream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    protected void findsFirst(String q, String id) {
        await().atMost(FINDABLE).untilAsserted(() -> {
            var answer = search(q);
            assertThat(answer.path("degraded").asBoolean(false)).as("degraded").isFalse();
            assertThat(ids(answer)).as("%s: %s", q, answer).startsWith(id);
        });
    }

    /** Asks Elasticsearch itself, past the service; an empty body is none. */
    protected static JsonNode engine(String method, String path, Map<String, ?> body) {
        var address = URI.create(Surroundings.ELASTICSEARCH.address() + path);
        var json = body.isEmpty() ? new byte[0] : JsonMapper.shared().writeValueAsBytes(body);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
