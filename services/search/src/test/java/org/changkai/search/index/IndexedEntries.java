package org.changkai.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.changkai.search.entry.Entries;
import tools.jackson.databind.JsonNode;

/** What stands in the index, document by document, beside what should stand there. */
final class IndexedEntries {

    private final Entries entries;
    private final BiFunction<String, Map<String, Object>, JsonNode> post;

    /** @param post asks Elasticsearch */
    IndexedEntries(Entries entries, BiFunction<String, Map<String, Object>, JsonNode> post) {
        this.entries = entries;
        this.post = post;
    }

    /** Fails unless every entry has its document in its last revision and nothing else is there. */
    void equalTheSources() {
        var expected = new TreeMap<String, String>();
        for (var key = ""; ; ) {
            var some = entries.after(key, 1000);
            if (some.isEmpty()) {
                break;
            }
            some.forEach(one -> {
                var entry = Objects.requireNonNull(one.entry());
                expected.put(
                        one.key(),
                        one.revision() + " " + entry.title() + " " + entry.url() + " "
                                + String.join(" ", one.areaNames()) + " " + entry.body());
            });
            key = some.getLast().key();
        }
        assertThat(documents()).isEqualTo(expected);
    }

    private Map<String, String> documents() {
        assertThat(post.apply("/changkai-search/_refresh", Map.of())
                        .path("_shards")
                        .path("failed")
                        .asInt())
                .isZero();
        var documents = new TreeMap<String, String>();
        for (var after = ""; ; ) {
            var hits = post.apply(
                            "/changkai-search/_search",
                            Map.of(
                                    "size",
                                    1000,
                                    "version",
                                    true,
                                    "sort",
                                    List.of(Map.of("key", "asc")),
                                    "search_after",
                                    List.of(after)))
                    .path("hits")
                    .path("hits");
            if (hits.isEmpty()) {
                return documents;
            }
            for (var hit : hits) {
                var source = hit.path("_source");
                after = hit.path("_id").asString();
                documents.put(
                        after,
                        hit.path("_version").asLong() + " " + text(source, "title") + " " + text(source, "url") + " "
                                + text(source, "place") + " " + text(source, "body"));
            }
        }
    }

    private static String text(JsonNode source, String field) {
        return source.path(field).asString("");
    }
}
