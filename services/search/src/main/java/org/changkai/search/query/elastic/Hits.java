package org.changkai.search.query.elastic;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.changkai.search.entry.EntryType;
import org.changkai.search.query.Distance;
import org.changkai.search.query.Hit;
import org.changkai.search.query.Question;
import org.changkai.search.query.Suggestion;
import org.changkai.search.query.TitleMarks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Documents of the index as hits. */
final class Hits {

    private Hits() {}

    static Hit hit(
            co.elastic.clients.elasticsearch.core.search.Hit<JsonNode> found, Question question, TitleMarks marks) {
        var source = Objects.requireNonNull(found.source());
        var title = source.path("title").asString("");
        var point = source.path("point");
        var lat = point.isObject() ? (Double) point.path("lat").asDouble() : null;
        var lon = point.isObject() ? (Double) point.path("lon").asDouble() : null;
        var score = found.score();
        var date = text(source, "date");
        return new Hit(
                type(source),
                source.path("id").asString(""),
                title,
                marks.marked(title),
                knownAs(source, title, marks),
                snippet(found.highlight()),
                text(source, "place"),
                source.path("url").asString(""),
                text(source, "section"),
                date == null ? null : OffsetDateTime.parse(date),
                lat,
                lon,
                Distance.metres(question.near(), lat, lon),
                score == null ? 0 : score,
                found.matchedQueries().containsKey(Queries.CORE));
    }

    /** Of the other names the one that carries more of what was typed than the title does. */
    private static @Nullable String knownAs(JsonNode source, String title, TitleMarks marks) {
        var names = source.path("names").values();
        if (names.isEmpty()) {
            return null;
        }
        var best = marks.share(title);
        String known = null;
        for (var name : names) {
            var share = marks.share(name.asString());
            if (share > best) {
                best = share;
                known = marks.marked(name.asString());
            }
        }
        return known;
    }

    private static @Nullable String snippet(Map<String, List<String>> highlights) {
        return highlights.getOrDefault("body", List.of()).stream()
                .map(piece -> piece.replace(TitleMarks.CLOSE + TitleMarks.OPEN, ""))
                .findFirst()
                .orElse(null);
    }

    static Suggestion suggestion(co.elastic.clients.elasticsearch.core.search.Hit<JsonNode> found) {
        var source = Objects.requireNonNull(found.source());
        return new Suggestion(
                type(source),
                source.path("id").asString(""),
                source.path("title").asString(""),
                text(source, "place"),
                source.path("url").asString(""));
    }

    private static EntryType type(JsonNode source) {
        return Objects.requireNonNull(EntryType.of(source.path("type").asString("")));
    }

    private static @Nullable String text(JsonNode source, String field) {
        var text = source.path(field).asString("");
        return text.isEmpty() ? null : text;
    }
}
