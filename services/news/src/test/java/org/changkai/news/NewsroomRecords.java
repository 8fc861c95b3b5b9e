package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What versions, sign-offs and log say about a story afterwards, whatever was done to it. */
final class NewsroomRecords {

    private static final Pattern WORD = Pattern.compile("词\\d+字");

    private final Newsroom newsroom;
    private final JdbcClient jdbc;

    NewsroomRecords(Newsroom newsroom, JdbcClient jdbc) {
        this.newsroom = newsroom;
        this.jdbc = jdbc;
    }

    /** Every version has the words of the one before it, unless it was made of an older one by restoring that. */
    void noWordIsLost(String story, Set<String> confirmed, long seed) {
        var restored = jdbc.sql("select version from story_log where story::text = ? and action = 'RESTORED'")
                .param(story)
                .query(Integer.class)
                .set();
        var before = Set.<String>of();
        var ever = new HashSet<String>();
        for (var version : versions(story)) {
            var words = WORD.matcher(version.content())
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
            if (!restored.contains(version.number())) {
                assertThat(words)
                        .as("seed %d, version %d", seed, version.number())
                        .containsAll(before);
            }
            ever.addAll(words);
            before = words;
        }
        assertThat(ever).as("seed %d", seed).containsAll(confirmed);
    }

    private record Version(int number, String content) {}

    private List<Version> versions(String story) {
        return jdbc.sql("select version, content::text from story_version where story::text = ? order by version")
                .param(story)
                .query((row, n) -> new Version(row.getInt(1), row.getString(2)))
                .list();
    }

    /** When it was published, six sign-offs by three and three people stood for exactly that revision. */
    void everyPublicationHadItsSixPeople(String story, long seed) {
        var sheet = newsroom.editor
                .get("/api/news/stories/" + story + "/sign-off-sheet")
                .json();
        var authors = new HashSet<>(jdbc.sql("select account from story_version where story::text = ?")
                .param(story)
                .query(String.class)
                .list());
        var byRevision = new HashMap<String, List<JsonNode>>();
        for (var signed : sheet.path("signOffs")) {
            if (signed.path("verdict").asString().equals("PASS")) {
                byRevision
                        .computeIfAbsent(
                                signed.path("kind").asString()
                                        + signed.path("hash").asString(),
                                key -> new ArrayList<>())
                        .add(signed);
            }
        }
        for (var signOffs : byRevision.values()) {
            var people = new LinkedHashSet<String>();
            var rounds = new ArrayList<String>();
            signOffs.forEach(signed -> {
                people.add(signed.path("account").asString());
                rounds.add(signed.path("round").asString());
            });
            assertThat(people)
                    .as("seed %d: nobody twice", seed)
                    .hasSameSizeAs(signOffs)
                    .doesNotContainAnyElementsOf(authors);
            assertThat(rounds)
                    .as("seed %d: one after the other", seed)
                    .isEqualTo(Newsroom.ROUNDS.subList(0, rounds.size()));
        }
        for (var deed : sheet.path("log")) {
            if (deed.path("action").asString().equals("PUBLISHED")) {
                var version = deed.path("version").asInt();
                var at = OffsetDateTime.parse(deed.path("at").asString());
                var passed = sheet.path("signOffs").values().stream()
                        .filter(signed -> signed.path("verdict").asString().equals("PASS")
                                && !OffsetDateTime.parse(signed.path("at").asString())
                                        .isAfter(at)
                                && sameRevision(story, signed.path("version").asInt(), version))
                        .collect(Collectors.groupingBy(
                                signed -> signed.path("hash").asString(), Collectors.counting()));
                assertThat(passed.values())
                        .as("seed %d: one revision, photos included, was reviewed before it was public", seed)
                        .contains(6L);
            }
        }
    }

    private boolean sameRevision(String story, int one, int other) {
        return jdbc.sql("select count(distinct hash) = 1 from story_version where story::text = ? and version in (?,"
                        + " ?)")
                .params(story, one, other)
                .query(Boolean.class)
                .single();
    }

    /** Every version, every sign-off and every publication has its line, and nothing else has. */
    void theLogIsComplete(String story, long seed) {
        var counts = new HashMap<String, Long>();
        for (var deed : newsroom.editor
                .get("/api/news/stories/" + story + "/sign-off-sheet")
                .json()
                .path("log")) {
            counts.merge(deed.path("action").asString(), 1L, Long::sum);
        }
        var corrected = counts.getOrDefault("CORRECTED_ON_SHORT_PATH", 0L) + counts.getOrDefault("CLARIFIED", 0L);
        var saves = counts.getOrDefault("CREATED", 0L)
                + counts.getOrDefault("SAVED", 0L)
                + counts.getOrDefault("RESTORED", 0L)
                + corrected;
        assertThat(saves).as("seed %d", seed).isEqualTo(count("story_version where story::text = ?", story));
        var verdicts = counts.getOrDefault("REVIEW_PASSED", 0L)
                + counts.getOrDefault("PROOF_PASSED", 0L)
                + counts.getOrDefault("REVIEW_RETURNED", 0L);
        assertThat(verdicts).as("seed %d", seed).isEqualTo(count("sign_off where story::text = ?", story));
        assertThat(counts.getOrDefault("WITHDRAWN", 0L))
                .as("seed %d", seed)
                .isEqualTo(count("change_record where type = 'story-withdrawn' and subject = ?", story));
        assertThat(counts.getOrDefault("PUBLISHED", 0L) + corrected)
                .as("seed %d", seed)
                .isEqualTo(count("change_record where type = 'story-published' and subject = ?", story));
        assertThat(counts.getOrDefault("UNPUBLISHED", 0L))
                .as("seed %d", seed)
                .isEqualTo(count("change_record where type = 'story-unpublished' and subject = ?", story));
    }

    long count(String rows, String story) {
        return jdbc.sql("select count(*) from " + rows)
                .param(story)
                .query(Long.class)
                .single();
    }
}
