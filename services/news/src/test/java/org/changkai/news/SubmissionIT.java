package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a story names is looked up when it is handed in, at an address where the registry would be. */
@ServiceTest
class SubmissionIT {

    private static final Set<String> THERE = ConcurrentHashMap.newKeySet();
    private static final HttpServer REGISTRY = registry();
    private static final int UNWELL = 0;
    private static volatile int otherwise = 404;

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
                    var known = THERE.contains(exchange.getRequestURI().getPath());
                    if (known || otherwise != UNWELL) {
                        exchange.sendResponseHeaders(known ? 200 : otherwise, -1);
                    }
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
        otherwise = 404;
        THERE.clear();
        THERE.addAll(List.of("/api/registry/centres/wh-c-001", "/api/registry/areas/150302001000"));
    }

    @AfterAll
    static void closes() {
        REGISTRY.stop(0);
    }

    @Test
    void whatTheRegistryHasIsHandedInWithoutAWord() {
        var story = newsroom.draft(Newsroom.content("都在登记系统里"));
        assertThat(newsroom.submit(story).status()).isEqualTo(200);
        assertThat(noteOfSubmission(story)).isEmpty();
    }

    @Test
    void whatItDoesNotHaveIsNamedAndTheStoryStaysADraft() {
        var content = Newsroom.content("写错了编号");
        content.put(
                "about",
                List.of(
                        Map.of("type", "centre", "id", "wh-c-001"),
                        Map.of("type", "centre", "id", "wh-c-999"),
                        Map.of("type", "organization", "id", "wh-o-999")));
        content.put("place", "150399999000");
        var story = newsroom.draft(content);
        var refused = newsroom.submit(story);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("entry-unknown");
        assertThat(refused.json().path("detail").asString()).as("for editors").doesNotContain("unknown");
        assertThat(refused.json().path("unknown").valueStream().map(name -> name.asString()))
                .containsExactly("centre:wh-c-999", "organization:wh-o-999", "area:150399999000");
        assertThat(newsroom.state(story)).isEqualTo("DRAFT");
    }

    @Test
    void aCorrectionNamesNothingNewThatTheRegistryDoesNotHave() {
        var story = newsroom.id(newsroom.published(Newsroom.content("更正时写错了编号")));
        var correction = "/api/news/stories/" + story + "/correction";
        var wrong = List.of(Map.of("type", "centre", "id", "wh-c-001"), Map.of("type", "centre", "id", "wh-c-999"));
        var refused = newsroom.editor.post(correction, Map.of("note", "补上中心", "about", wrong));
        assertThat(refused.code()).isEqualTo("entry-unknown");
        assertThat(refused.json().at("/unknown/0").asString()).isEqualTo("centre:wh-c-999");
        THERE.clear();
        assertThat(newsroom.editor
                        .post(correction, Map.of("note", "改导语", "lead", "改过的导语"))
                        .status())
                .as("what was named before is not asked for again")
                .isEqualTo(200);
    }

    @Test
    void whileTheRegistryIsUnwellStoriesAreHandedInAndTheSheetSaysSo() {
        THERE.clear();
        for (var trouble : List.of(503, 500, UNWELL)) {
            otherwise = trouble;
            var story = newsroom.draft(Newsroom.content("登记系统没有应答"));
            var submitted = newsroom.submit(story);
            assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
            assertThat(newsroom.state(story)).isEqualTo("IN_REVIEW");
            assertThat(noteOfSubmission(story)).isEqualTo("registry-away");
        }
    }

    @Test
    void aStateThatThereIsNotIsAMistakeAndNoEmptyList() {
        newsroom.draft(Newsroom.content("在写的稿件"));
        var wrong = newsroom.writer.get("/api/news/desk/stories?state=nonsense");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("invalid-request");
        for (var any : List.of("", "&state=")) {
            assertThat(newsroom.writer
                            .get("/api/news/desk/stories?limit=5" + any)
                            .json()
                            .path("items"))
                    .isNotEmpty();
        }
        assertThat(newsroom.writer
                        .get("/api/news/desk/stories?limit=5&state=DRAFT")
                        .json()
                        .path("items")
                        .findValuesAsString("state"))
                .isNotEmpty()
                .containsOnly("DRAFT");
    }

    @Test
    void whileTheRegistryIsUnwellACorrectionIsMadeAndTheSheetSaysThatNobodyChecked() {
        var story = newsroom.id(newsroom.published(Newsroom.content("更正时登记系统没有应答")));
        var correction = "/api/news/stories/" + story + "/correction";
        otherwise = 503;
        var more = List.of(Map.of("type", "centre", "id", "wh-c-001"), Map.of("type", "centre", "id", "wh-c-002"));

        assertThat(newsroom.editor
                        .post(correction, Map.of("note", "改导语", "lead", "改过的导语"))
                        .status())
                .isEqualTo(200);
        assertThat(notes(story, "ENTRIES_UNCHECKED"))
                .as("nothing is named anew")
                .isEmpty();
        assertThat(newsroom.editor
                        .post(correction, Map.of("note", "补上中心", "about", more))
                        .status())
                .isEqualTo(200);
        assertThat(notes(story, "ENTRIES_UNCHECKED")).containsExactly("registry-away");
    }

    private String noteOfSubmission(String story) {
        return notes(story, "SUBMITTED").getFirst();
    }

    private List<String> notes(String story, String action) {
        return newsroom.editor
                .get("/api/news/stories/" + story + "/sign-off-sheet")
                .json()
                .path("log")
                .valueStream()
                .filter(deed -> deed.path("action").asString().equals(action))
                .map(deed -> deed.path("note").asString(""))
                .toList();
    }
}
