package org.changkai.platform.feed.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.changkai.platform.diary.DiaryService;
import org.changkai.platform.feed.Change;
import org.changkai.platform.feed.ChangeHandler;
import org.changkai.platform.feed.ChangeLog;
import org.changkai.platform.feed.FollowFeed;
import org.changkai.platform.feed.FollowFeed.Lane;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@SpringBootTest(classes = DiaryService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FollowFeedIT {

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ChangeLog log;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void whoeverFollowsGetsEveryChangeGoesOnAfterAFailureAndReplays() {
        var seen = new CopyOnWriteArrayList<String>();
        var failures = new AtomicInteger(2);
        var follower = follower(new Lane("diary", Set.of()), changes -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
            seen.addAll(changes.stream()
                    .filter(change -> change.name().equals("note-written"))
                    .map(Change::subject)
                    .toList());
        });
        client.post("/api/diary/notes", Map.of("text", "before"));
        follower.start();
        try {
            await().atMost(Duration.ofSeconds(10)).until(() -> seen.size() == 1);
            client.post("/api/diary/notes", Map.of("text", "after"));
            await().atMost(Duration.ofSeconds(10)).until(() -> seen.size() == 2);
            var first = List.copyOf(seen);
            follower.replay();
            client.post("/api/diary/notes", Map.of("text", "wakes"));
            await().atMost(Duration.ofSeconds(30)).until(() -> seen.size() >= 5);
            assertThat(seen)
                    .startsWith(first.get(0), first.get(1))
                    .containsSubsequence(first.get(0), first.get(1), first.get(0));
        } finally {
            follower.stop();
        }
    }

    @Test
    void aLaneGetsItsOwnChangesAndGoesOnBeyondTheOthers() {
        var seen = new CopyOnWriteArrayList<String>();
        var types = Set.of("note-torn", "note-burnt");
        var follower = follower(
                new Lane("diary-ends", types),
                changes -> seen.addAll(changes.stream().map(Change::name).toList()));
        append("note-torn");
        append("note-kept");
        append("note-burnt");
        append("note-kept");
        var last = log.read("", 1000).next();
        follower.start();
        try {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> cursor("diary-ends").equals(last));
            assertThat(seen).containsExactly("note-torn", "note-burnt");
            assertThat(follower.source()).isEqualTo("diary-ends");
        } finally {
            follower.stop();
        }
    }

    private void append(String type) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> log.append(type, "1", Map.of()));
    }

    private String cursor(String follower) {
        return jdbc.sql("select cursor from feed_cursor where source = ?")
                .param(follower)
                .query(String.class)
                .single();
    }

    private FollowFeed follower(Lane lane, ChangeHandler handler) {
        var http = RestClient.builder()
                .baseUrl(URI.create("http://localhost:" + port))
                .configureMessageConverters(converters -> converters
                        .registerDefaults()
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(new JsonMapper())))
                .build();
        return new FeedFollower(
                lane, http, handler, jdbc, new TransactionTemplate(transactions), clock, new SimpleMeterRegistry());
    }
}
