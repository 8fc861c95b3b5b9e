package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What stories name is called by its name where machines read it, as the registry has it. */
@ServiceTest
class NamedEntriesIT {

    private static final Map<String, String> NAMES = Map.of(
            "/api/registry/centres/wh-c-001", "示例党群服务中心",
            "/api/registry/organizations/wh-o-001", "示例社区党委",
            "/api/registry/areas/150302001000", "示例街道");
    private static final HttpServer REGISTRY = registry();
    private static volatile boolean away;

    @Autowired
    ServiceClient client;

    Newsroom newsroom;

    @DynamicPropertySource
    static void asksHere(DynamicPropertyRegistry properties) {
        properties.add(
                "changkai.services.registry",
                () -> "http://localhost:" + REGISTRY.getAddress().getPort());
    }

    private static HttpServer registry() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/registry/", exchange -> {
                try (exchange) {
                    var name = NAMES.get(exchange.getRequestURI().getPath());
                    if (name == null || away) {
                        exchange.sendResponseHeaders(away ? 503 : 404, -1);
                        return;
                    }
                    var body = ("{\"name\":\"" + name + "\",\"kind\":\"else\"}").getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @BeforeEach
    void opens() {
        newsroom = new Newsroom(client);
        away = false;
    }

    @AfterAll
    static void closes() {
        REGISTRY.stop(0);
    }

    @Test
    void aFeedIsTitledByWhatItIsOfAndLeadsToItsPage() {
        newsroom.published(Newsroom.content("讲习所开课"));
        away = true; // its name is remembered
        for (var feed : Map.of(
                        "about=centre:wh-c-001", List.of("常开报 · 示例党群服务中心", "/centres/wh-c-001"),
                        "about=wh-c-001", List.of("常开报 · 示例党群服务中心", "/centres/wh-c-001"),
                        "series=wuhua", List.of("常开报 · 五化协同 大抓基层", "/series/wuhua"),
                        "section=shidian", List.of("常开报 · 视点", "/sections/shidian"))
                .entrySet()) {
            var read = client.get("/api/news/feeds/feed.json?" + feed.getKey()).json();
            assertThat(read.path("title").asString()).isEqualTo(feed.getValue().getFirst());
            assertThat(read.path("home_page_url").asString())
                    .isEqualTo("http://localhost:8080" + feed.getValue().getLast());
            assertThat(read.path("items").size()).isPositive();
        }
        assertThat(client.get("/api/news/feeds/atom.xml?about=centre:wh-c-001").text())
                .contains("<title>常开报 · 示例党群服务中心</title>", "http://localhost:8080/centres/wh-c-001");
    }

    @Test
    void whatTheRegistryDoesNotHaveHasNoFeedButWhileItIsAwayNobodyCanSay() {
        for (var unknown : List.of("centre:wh-c-999", "house:wh-c-001")) {
            assertThat(client.get("/api/news/feeds/rss.xml?about=" + unknown).status())
                    .isEqualTo(404);
        }
        away = true;
        var unsaid = client.get("/api/news/feeds/feed.json?about=centre:wh-c-999");
        assertThat(unsaid.status()).isEqualTo(200);
        assertThat(unsaid.json().path("title").asString()).isEqualTo("常开报");
    }

    @Test
    void ninjsNamesWhatAStoryIsAboutAndWhereItHappens() {
        var content = Newsroom.content("三件事");
        content.put(
                "about",
                List.of(Map.of("type", "centre", "id", "wh-c-001"), Map.of("type", "organization", "id", "wh-o-001")));
        var slug = newsroom.published(content);
        var ninjs = client.get("/api/news/stories/" + slug + "/ninjs");

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SyndicationSchemas.NINJS, InputFormat.JSON)
                        .validate(ninjs.json()))
                .isEmpty();
        assertThat(ninjs.json().path("organisations").toString())
                .isEqualTo("[{\"name\":\"示例社区党委\",\"rel\":\"about\","
                        + "\"uri\":\"http://localhost:8080/api/registry/organizations/wh-o-001\","
                        + "\"literal\":\"wh-o-001\"}]");
        assertThat(ninjs.json().path("places").toString())
                .isEqualTo("[{\"name\":\"示例党群服务中心\",\"rel\":\"about\","
                        + "\"uri\":\"http://localhost:8080/api/registry/centres/wh-c-001\","
                        + "\"literal\":\"wh-c-001\"},{\"name\":\"示例街道\","
                        + "\"uri\":\"http://localhost:8080/api/registry/areas/150302001000\","
                        + "\"literal\":\"150302001000\"}]");
        assertThat(client.get("/api/news/feeds/ninjs.json?about=organization:wh-o-001")
                        .json()
                        .at("/associations/0/organisations/0/name")
                        .asString())
                .isEqualTo("示例社区党委");
    }
}
