package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Three instances, two of them processes of their own, and one of these killed while it publishes. */
@ServiceTest
class ReplicasIT {

    private static final int STORIES = 12;

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment environment;

    @TempDir
    Path logs;

    @Test
    void ofThreeInstancesOneOfThemKilledAtThatSecondExactlyOnePublishesEachStory() throws Exception {
        var newsroom = new Newsroom(client);
        var killed = start("killed");
        var other = start("other");
        try {
            var scheduled = new ArrayList<String>();
            for (var number = 0; number < STORIES; number++) {
                var story = newsroom.draft(Newsroom.content("同一秒之" + number));
                newsroom.signOff(story);
                var later = Map.of(
                        "at",
                        Clock.systemUTC().instant().plus(Duration.ofDays(1)).toString());
                var answer = newsroom.editor.post("/api/news/stories/" + story + "/publication", later);
                assertThat(answer.json().path("state").asString()).isEqualTo("SCHEDULED");
                scheduled.add(story);
            }
            await().atMost(Duration.ofMinutes(6))
                    .untilAsserted(() -> assertThat(readers())
                            .as("killed %s, other %s%n%s", killed.isAlive(), other.isAlive(), said("killed"))
                            .isEqualTo(3));
            var at = allDueSoon(scheduled);
            whileSomeAreHeld(scheduled.subList(0, 3), () -> {
                await().pollInterval(Duration.ofMillis(2))
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> logged(scheduled) >= 2);
                killed.destroyForcibly();
            });
            await().atMost(Duration.ofSeconds(60)).until(() -> logged(scheduled) == STORIES);
            assertThat(latest(scheduled))
                    .as("soon, whoever died; what the dead one held is free when the database has noticed")
                    .isBetween(at, at.plus(Duration.ofSeconds(10)));
            assertThat(count("change_record where type = 'story-published' and data ->> 'id' in (:stories)", scheduled))
                    .isEqualTo(STORIES);
            assertThat(count("published_story where story::text in (:stories)", scheduled))
                    .isEqualTo(STORIES);
            assertThat(times(scheduled)).as("as it was set").containsOnly(at);
            assertThat(client.get("/api/news/stories?limit=200")
                            .json()
                            .path("items")
                            .valueStream()
                            .filter(story -> story.path("headline").asString().startsWith("同一秒之")))
                    .as("those of this test, whoever else has published")
                    .hasSize(STORIES);
        } finally {
            killed.destroyForcibly();
            other.destroyForcibly();
        }
    }

    /** Brings all of them to the same second, in one go: the machine may be slow, the second is one. */
    private Instant allDueSoon(List<String> scheduled) {
        var at = Clock.systemUTC().instant().plus(Duration.ofSeconds(2)).truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("update story set publish_at = :at where id::text in (:stories)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("stories", scheduled)
                .update();
        return at;
    }

    /** Nobody publishes these meanwhile, so that there is a middle of it however fast the instances are. */
    private void whileSomeAreHeld(List<String> stories, Runnable what) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(jdbc.sql("select id from story where id::text in (:stories) for update")
                            .param("stories", stories)
                            .query(UUID.class)
                            .list())
                    .hasSameSizeAs(stories);
            what.run();
        });
    }

    private Process start(String name) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-DCHANGKAI_CONFIG=" + System.getProperty("CHANGKAI_CONFIG"),
                "-cp",
                System.getProperty("java.class.path"),
                NewsService.class.getName()));
        command.addAll(List.of(Instance.arguments(environment)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve(name + ".log").toFile())
                .start();
    }

    /** The end of what an instance wrote. */
    private String said(String name) throws IOException {
        var lines = Files.readAllLines(logs.resolve(name + ".log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    /** How many instances hold a lease; each takes one when it is ready. */
    private long readers() {
        return jdbc.sql("select count(*) from reader_replica where until > clock_timestamp()")
                .query(Long.class)
                .single();
    }

    private long logged(List<String> stories) {
        return count("story_log where action = 'PUBLISHED' and story::text in (:stories)", stories);
    }

    /** When the last of them was published, by the log. */
    private Instant latest(List<String> stories) {
        return jdbc.sql("select max(at) from story_log where action = 'PUBLISHED' and story::text in (:stories)")
                .param("stories", stories)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private List<Instant> times(List<String> stories) {
        return jdbc.sql("select distinct published_at from published_story where story::text in (:stories)")
                .param("stories", stories)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    private long count(String rows, List<String> stories) {
        return jdbc.sql("select count(*) from " + rows)
                .param("stories", stories)
                .query(Long.class)
                .single();
    }
}
