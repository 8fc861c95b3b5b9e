package org.changkai.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.changkai.search.entry.Entries;
import tools.jackson.databind.JsonNode;

/** What stands in the index, document by document, beside what should stand there. */
final class IndexedEntries {

    /** What the other fields are searched by, made of them in one place for all. */
    private static final Set<String> MADE_OF_NAMES = Set.of("exact", "sounds", "full");

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
        var documents = new TreeMap<String, String>();
        each(hit -> {
            var source = hit.path("_source");
            documents.put(
                    hit.path("_id").asString(),
                    hit.path("_version").asLong() + " " + text(source, "title") + " " + text(source, "url") + " "
                            + text(source, "place") + " " + text(source, "body"));
        });
        return documents;
    }

    /** Fails unless the index holds what the feeds have told, document by document and field by field. */
    void equalWhatWasTold(Sources sources) {
        var told = sources.documents();
        var documents = new TreeMap<String, Map<String, String>>();
        each(hit -> {
            var fields = new TreeMap<String, String>();
            hit.path("_source").properties().forEach(field -> {
                if (!MADE_OF_NAMES.contains(field.getKey())) {
                    fields.put(field.getKey(), value(field.getKey(), field.getValue()));
                }
            });
            fields.values().removeIf(String::isEmpty);
            documents.put(hit.path("_id").asString(), fields);
        });
        assertThat(documents.keySet()).isEqualTo(told.keySet());
        told.forEach((key, fields) -> assertThat(documents.get(key)).as(key).isEqualTo(fields));
    }

    private static String value(String field, JsonNode value) {
        if (value.isObject()) {
            return value.path("lat").asDouble() + "," + value.path("lon").asDouble();
        }
        if (value.isArray()) {
            return String.join(
                    " ",
                    value.values().stream()
                            .map(JsonNode::asString)
                            .distinct()
                            .sorted()
                            .toList());
        }
        return field.equals("date")
                ? OffsetDateTime.parse(value.asString()).toInstant().toString()
                : value.asString();
    }

    private void each(Consumer<JsonNode> consumer) {
        assertThat(post.apply("/changkai-search/_refresh", Map.of())
                        .path("_shards")
                        .path("failed")
                        .asInt())
                .isZero();
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
                return;
            }
            for (var hit : hits) {
                after = hit.path("_id").asString();
                consumer.accept(hit);
            }
        }
    }

    private static String text(JsonNode source, String field) {
        return source.path(field).asString("");
    }
}
