package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.RealServers;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ReplicasIT {

    private static final int STORIES = 12;

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Test
    void ofSeveralReplicasExactlyOnePublishesEachStoryAtItsTime() {
        var newsroom = new Newsroom(client);
        var properties =
                new HashMap<>(RealServers.properties(environment.getRequiredProperty("spring.datasource.url")));
        properties.put("server.port", "0");
        var arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        var scheduled = new ArrayList<String>();
        try (var second = new SpringApplicationBuilder(NewsService.class).run(arguments)) {
            assertThat(second.isRunning()).isTrue();
            for (var number = 0; number < STORIES; number++) {
                var story = newsroom.draft(Newsroom.content("同一秒之" + number));
                newsroom.signOff(story);
                scheduled.add(story);
            }
            var at = Clock.systemUTC().instant().plus(Duration.ofSeconds(3));
            for (var story : scheduled) {
                var answer = newsroom.editor.post(
                        "/api/news/stories/" + story + "/publication", Map.of("at", at.toString()));
                assertThat(answer.json().path("state").asString()).isEqualTo("SCHEDULED");
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> published(scheduled) == STORIES);
        }
        assertThat(count("change_record where type = 'story-published' and data ->> 'id' in (:stories)", scheduled))
                .isEqualTo(STORIES);
        assertThat(count("story_log where action = 'PUBLISHED' and story::text in (:stories)", scheduled))
                .isEqualTo(STORIES);
    }

    private long count(String rows, List<String> stories) {
        return jdbc.sql("select count(*) from " + rows)
                .param("stories", stories)
                .query(Long.class)
                .single();
    }

    private long published(List<String> stories) {
        return client.get("/api/news/stories?limit=200").json().path("items").values().stream()
                .filter(story -> stories.contains(story.path("id").asString()))
                .count();
    }
}
