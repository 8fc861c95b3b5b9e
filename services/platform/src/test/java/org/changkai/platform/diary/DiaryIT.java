package org.changkai.platform.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.platform.kit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.endpoint.RefreshEndpoint;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class DiaryIT {

    @Autowired
    ServiceClient client;

    @Autowired
    IdempotentAnswers answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RefreshEndpoint refresh;

    @Test
    void everyFailureHasTheOneShapeInTheReadersLanguage() {
        var chinese = client.get("/api/diary/nowhere");
        assertThat(chinese.status()).isEqualTo(404);
        assertThat(chinese.code()).isEqualTo("not-found");
        assertThat(chinese.json().path("title").asString()).isEqualTo("没有找到");
        assertThat(chinese.json().path("type").asString()).isEqualTo("urn:changkai:problem:not-found");
        assertThat(chinese.json().path("traceId").asString()).matches("[0-9a-f]{32}");
        var english = client.with("Accept-Language", "en-GB,en;q=0.9").get("/api/diary/nowhere");
        assertThat(english.json().path("title").asString()).isEqualTo("Not found");
    }

    @Test
    void theDocumentOfTheApiSaysWhoseItIs() {
        var info = client.get("/api/diary/openapi.json").json().path("info");
        assertThat(info.path("title").asString()).isEqualTo("Changkai diary");
        assertThat(info.path("version").asString()).isEqualTo("1");
    }

    @Test
    void theDocumentOfTheApiSaysWhatAProblemIsAndWhereWhich() {
        var document = client.get("/api/diary/openapi.json").json();
        assertThat(document.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "status", "detail", "code", "traceId", "errors");
        var change =
                document.path("paths").path("/api/diary/notes/{id}").path("put").path("responses");
        assertThat(change.propertyNames()).contains("400", "404", "412", "422", "428", "default");
        assertThat(change.at("/412/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        var notes = document.path("paths").path("/api/diary/notes");
        assertThat(notes.at("/get/responses").propertyNames())
                .contains("default")
                .doesNotContain("404", "412", "422", "428");
        assertThat(notes.at("/post/responses/400/description").asString()).endsWith(", idempotency-key-invalid");
        assertThat(notes.at("/post/responses/422/description").asString())
                .isEqualTo("invalid-request, idempotency-key-reused");
    }

    @Test
    void wrongMethodsTypesFieldsAndBodiesAreProblems() {
        assertThat(client.delete("/api/diary/limit").code()).isEqualTo("method-not-allowed");
        assertThat(client.get("/api/diary/limit?plus=x").code()).isEqualTo("bad-request");
        assertThat(client.get("/api/diary/limit?plus=x")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("plus");
        assertThat(client.post("/api/diary/notes", "{").code()).isEqualTo("malformed-json");
        assertThat(client.with("Content-Type", "text/plain")
                        .post("/api/diary/notes", "{}")
                        .status())
                .isIn(415, 422);
        var unknown = client.post("/api/diary/notes", Map.of("text", "a", "colour", "red"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/errors/0/pointer").asString()).isEqualTo("/colour");
        var blank = client.post("/api/diary/notes", Map.of("text", " "));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.code()).isEqualTo("invalid-request");
        assertThat(blank.json().at("/errors/0/pointer").asString()).isEqualTo("/text");
        assertThat(blank.json().at("/errors/0/message").asString()).isEqualTo("此项必填");
        var tooLong = client.with("Accept-Language", "en").post("/api/diary/notes", Map.of("text", "a".repeat(21)));
        assertThat(tooLong.json().at("/errors/0/message").asString()).isEqualTo("at most 20 characters");
    }

    @Test
    void aValueOfAnotherTypeIsNotGuessedRight() {
        for (var note : List.of(
                Map.of("text", 5),
                Map.of("text", true),
                Map.of("text", "a", "stars", "2"),
                Map.of("text", "a", "stars", 1.5),
                Map.of("text", "a", "mood", 0))) {
            assertThat(client.post("/api/diary/notes", note).status())
                    .as("%s", note)
                    .isEqualTo(400);
        }
        assertThat(client.post("/api/diary/notes", Map.of("text", "a", "colour", "red"))
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("没有这个字段");
        assertThat(client.post("/api/diary/notes", Map.of("text", 5))
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("类型或写法不对");
    }

    @Test
    void aFieldOfABodyIsNamedBesideConstrainedParametersToo() {
        var blank = client.with("If-Match", "*").put("/api/diary/notes/1", Map.of("text", " "));
        assertThat(blank.json().at("/errors/0/pointer").asString()).isEqualTo("/text");
        assertThat(blank.json().at("/errors/0/message").asString()).isEqualTo("此项必填");
        var tooLong = client.with("Accept-Language", "en").post("/api/diary/notes", Map.of("text", "a".repeat(21)));
        assertThat(tooLong.json().at("/errors/0/message").asString()).isEqualTo("at most 20 characters");
        var negative = client.with("If-Match", "*").put("/api/diary/notes/-1", Map.of("text", "a"));
        assertThat(negative.json().at("/errors/0/pointer").asString()).isEqualTo("id");
        assertThat(negative.json().at("/errors/0/message").asString()).isEqualTo("须大于 0");
    }

    @Test
    void whatIsMissingIsNamed() {
        var missing = client.get("/api/diary/notes");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().at("/errors/0/pointer").asString()).isEqualTo("text");
        assertThat(missing.json().at("/errors/0/message").asString()).isEqualTo("缺少这一项");
    }

    @Test
    void theNullCharacterIsTheSendersMistake() {
        var read = client.get("/api/diary/notes?text=a%00b");
        assertThat(read.status()).isEqualTo(400);
        assertThat(read.code()).isEqualTo("untypeable-text");
        assertThat(client.post("/api/diary/notes", Map.of("text", "a\u0000b")).code())
                .isEqualTo("untypeable-text");
    }

    @Test
    void theEndOfAListIsTold() {
        assertThat(client.get("/api/diary/notes?text=nothing").text()).isEqualTo("{\"items\":[],\"next\":null}");
    }

    @Test
    void aLongAnswerLeavesInOnePieceWithItsLength() {
        jdbc.sql("insert into note (text) select 'long answer' from generate_series(1, 3000)")
                .update();
        var answer = client.get("/api/diary/notes?text=long%20answer");
        assertThat(answer.text()).hasSizeBetween(40_000, 64_000);
        assertThat(answer.header("Content-Length"))
                .isEqualTo(String.valueOf(answer.text().length()));
    }

    @Test
    void theSameCommandInAnotherOrderIsTheSame() {
        var first = answers.once("POST /maps", "k-map", ordered("a", "b"), String.class, () -> ok("first"));
        var again = answers.once("POST /maps", "k-map", ordered("b", "a"), String.class, () -> ok("again"));
        assertThat(again.getBody()).isEqualTo("first").isEqualTo(first.getBody());
    }

    private static Map<String, Integer> ordered(String one, String other) {
        var map = new LinkedHashMap<String, Integer>();
        map.put(one, 1);
        map.put(other, 1);
        return map;
    }

    private static ResponseEntity<String> ok(String body) {
        return ResponseEntity.ok(body);
    }

    @Test
    void whatBreaksInsideTellsNothingOutside() {
        var broken = client.get("/api/diary/broken");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.code()).isEqualTo("internal-error");
        assertThat(broken.text()).doesNotContain("select").doesNotContain("Exception");
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAgain() {
        var once = client.with("Idempotency-Key", "k-1");
        var first = once.post("/api/diary/notes", Map.of("text", "one"));
        var again = once.post("/api/diary/notes", Map.of("text", "one"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(once.post("/api/diary/notes", Map.of("text", "two")).code()).isEqualTo("idempotency-key-reused");
        assertThat(client.with("Idempotency-Key", "x".repeat(201))
                        .post("/api/diary/notes", Map.of("text", "x"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void simultaneousTwinsWriteOnce() {
        var once = client.with("Idempotency-Key", "k-twins");
        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n ->
                        once.post("/api/diary/notes", Map.of("text", "twins")).text())
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(jdbc.sql("select count(*) from note where text = 'twins'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aChangeNeedsTheRevisionItWasMadeOn() {
        assertThat(client.put("/api/diary/notes/1", Map.of("text", "x")).status())
                .isEqualTo(428);
        assertThat(client.with("If-Match", "\"6\"")
                        .put("/api/diary/notes/1", Map.of("text", "x"))
                        .status())
                .isEqualTo(412);
        assertThat(client.with("If-Match", "\"7\"")
                        .put("/api/diary/notes/1", Map.of("text", "x"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void staffNeedTheAuthorityAndTheArea() {
        var path = "/api/diary/notes/150302001000";
        assertThat(client.delete(path).code()).isEqualTo("unauthenticated");
        assertThat(client.with("Authorization", "Bearer nonsense").delete(path).status())
                .isEqualTo(401);
        assertThat(client.as("reader").delete(path).code()).isEqualTo("forbidden");
        assertThat(client.as("writer", "diary:write").delete(path).text()).isEqualTo("writer");
        var elsewhere = TestTokens.bearerIn(List.of("150303000000"), "writer", "diary:write");
        assertThat(client.with("Authorization", elsewhere).delete(path).code()).isEqualTo("outside-area");
        var here = TestTokens.bearerIn(List.of("150302000000"), "writer", "diary:write");
        assertThat(client.with("Authorization", here).delete(path).status()).isEqualTo(200);
    }

    @Test
    void changesAreReadAsCloudEventsFromTheBeginning() {
        client.post("/api/diary/notes", Map.of("text", "followed"));
        var changes = client.get("/internal/changes?limit=1000&wait=5").json();
        var last = changes.path("items").get(changes.path("items").size() - 1);
        assertThat(last.path("specversion").asString()).isEqualTo("1.0");
        assertThat(last.path("source").asString()).isEqualTo("/diary");
        assertThat(last.path("type").asString()).isEqualTo("org.changkai.diary.note-written");
        assertThat(changes.path("next").asString()).isEqualTo(last.path("id").asString());
        assertThat(client.get("/internal/changes?after=x").code()).isEqualTo("invalid-cursor");
    }

    @Test
    void changedSettingsCountAfterARefreshAndInvalidOnesNever() throws IOException {
        var file = Path.of("target", "diary-settings.yml");
        assertThat(client.get("/api/diary/limit").text()).isEqualTo("5");
        try {
            Files.writeString(file, "diary.limit: 9");
            refresh.refresh();
            assertThat(client.get("/api/diary/limit").text()).isEqualTo("9");
            Files.writeString(file, "diary.limit: -3");
            refresh.refresh();
            assertThat(client.get("/api/diary/limit").text()).isEqualTo("9");
        } finally {
            Files.writeString(file, "diary.limit: 5");
            refresh.refresh();
            Files.delete(file);
        }
    }
}
