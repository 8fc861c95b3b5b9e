package org.changkai.search.query.elastic;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.changkai.search.entry.EntryType;
import org.changkai.search.query.Hit;
import org.changkai.search.query.Question;
import org.changkai.search.query.Suggestion;
import org.changkai.search.query.TitleMarks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Documents of the index as hits. */
final class Hits {

    private Hits() {}

    static Hit hit(JsonNode found, Question question, TitleMarks marks) {
        var source = found.path("_source");
        var point = source.path("point");
        var lat = point.isObject() ? (Double) point.path("lat").asDouble() : null;
        var lon = point.isObject() ? (Double) point.path("lon").asDouble() : null;
        var date = text(source, "date");
        return new Hit(
                type(source),
                source.path("id").asString(""),
                source.path("title").asString(""),
                names(source),
                marks,
                snippet(found),
                text(source, "place"),
                source.path("url").asString(""),
                text(source, "section"),
                date == null ? null : OffsetDateTime.parse(date),
                lat,
                lon,
                question.distanceTo(lat, lon),
                found.path("_score").asDouble(0),
                isCore(found));
    }

    private static List<String> names(JsonNode source) {
        return source.path("names").values().stream().map(JsonNode::asString).toList();
    }

    private static @Nullable String snippet(JsonNode found) {
        var piece = text(found.path("highlight").path("body"), 0);
        return piece == null ? null : piece.replace(TitleMarks.CLOSE + TitleMarks.OPEN, "");
    }

    private static boolean isCore(JsonNode found) {
        return found.path("matched_queries").values().stream()
                .anyMatch(name -> name.asString().equals(Queries.CORE));
    }

    static Suggestion suggestion(JsonNode found) {
        var source = found.path("_source");
        return new Suggestion(
                type(source),
                source.path("id").asString(""),
                source.path("title").asString(""),
                text(source, "place"),
                source.path("url").asString(""));
    }

    /** The key of a hit of which nothing else was asked for. */
    static String key(JsonNode found) {
        return Objects.requireNonNull(text(found.path("fields").path(ElasticEngine.KEY), 0));
    }

    private static EntryType type(JsonNode source) {
        return Objects.requireNonNull(EntryType.of(source.path("type").asString("")));
    }

    private static @Nullable String text(JsonNode source, String field) {
        var text = source.path(field).asString("");
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String text(JsonNode pieces, int number) {
        return pieces.path(number).asString(null);
    }
}
