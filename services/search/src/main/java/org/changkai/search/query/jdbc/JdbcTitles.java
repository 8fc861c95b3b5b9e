package org.changkai.search.query.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.changkai.search.entry.AreaCode;
import org.changkai.search.entry.EntryType;
import org.changkai.search.query.Distance;
import org.changkai.search.query.Found;
import org.changkai.search.query.Hit;
import org.changkai.search.query.Question;
import org.changkai.search.query.Suggestion;
import org.changkai.search.query.TitleMarks;
import org.changkai.search.query.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names that contain what was typed, or are similar to it, as trigrams see it. */
final class JdbcTitles implements Titles {

    /** Each has an index of trigrams; one that had none would have every name read for every question. */
    private static final String BY_NAME = "(plain like :like or plain % :compact)";

    private static final String BY_SOUND =
            "(plain like :like or plain % :compact or pinyin like :like or initials like :like)";

    private static final String NARROWED = """
         and (cast(:types as text[]) is null or type = any (cast(:types as text[])))
        and (cast(:area as text) is null or area_code like :area
            or exists (select from jsonb_array_elements_text(entry.document -> 'about') subject
                join entry what on what.key = subject where what.area_code like :area))
        and (cast(:section as text) is null or section = :section)
        and (cast(:series as text) is null or document ->> 'series' = :series)
        and (cast(:service as text) is null or document -> 'services' @> to_jsonb(cast(:service as text)))
        and (cast(:accessible as text) is null
            or document -> 'accessibility' @> to_jsonb(cast(:accessible as text)))
        and (cast(:from as timestamp) is null or date >= cast(:from as timestamp) at time zone 'Asia/Shanghai')
        and (cast(:to as timestamp) is null
            or date < (cast(:to as timestamp) + interval '1 day') at time zone 'Asia/Shanghai')
        """;

    /** Around only those that are shown: the areas in which they lie are looked up one by one. */
    private static final String WITH_PLACE = """
        select found.*, (select string_agg(around.title, ' ' order by around.area_code) from entry around
            where around.key <> found.key and around.key = any (array(
                select distinct 'area:' || rpad(left(found.area_code, n), 12, '0')
                from unnest(array[2, 4, 6, 9, 12]) n))) as place
        from (""";

    private static final Pattern LETTERS = Pattern.compile("[a-z]+");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcTitles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Found find(Question question) {
        var parameters = parameters(question);
        var matching = "from entry where " + matching(question.compact()) + NARROWED;
        var marks = TitleMarks.bySound(List.of(question.text()));
        var rows = jdbc.sql(WITH_PLACE + "select key, type, title, area_code, document,"
                        + " similarity(plain, :compact) as score, count(*) over () as total, row_number() over"
                        + " (order by plain like :like desc, similarity(plain, :compact) desc, key) as rank "
                        + matching + " order by rank limit :limit offset :offset) found order by found.rank")
                .params(parameters)
                .query((row, number) -> new Row(hit(row, question, marks), row.getLong("total")))
                .list();
        var total = !rows.isEmpty() || question.offset() == 0
                ? rows.stream().mapToLong(Row::total).findFirst().orElse(0)
                : jdbc.sql("select count(*) " + matching)
                        .params(parameters)
                        .query(Long.class)
                        .single();
        return new Found(rows.stream().map(Row::hit).toList(), total, Map.of());
    }

    /** A hit, and how many there are in all. */
    private record Row(Hit hit, long total) {}

    private static String matching(String compact) {
        if (compact.isEmpty()) {
            return "true";
        }
        return LETTERS.matcher(compact).matches() ? BY_SOUND : BY_NAME;
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        var question = new Question(typed, Set.of(), null, null, null, null, null, null, null, null, 0, limit);
        return question.isEmpty()
                ? List.of()
                : find(question).hits().stream()
                        .map(hit -> new Suggestion(hit.type(), hit.id(), hit.title(), hit.place(), hit.url()))
                        .toList();
    }

    private static Map<String, Object> parameters(Question question) {
        var parameters = new HashMap<String, Object>();
        var compact = question.compact();
        parameters.put("like", "%" + like(compact) + "%");
        parameters.put("compact", compact);
        parameters.put(
                "types",
                question.types().isEmpty()
                        ? null
                        : question.types().stream().map(EntryType::word).toArray(String[]::new));
        parameters.put("area", question.area() == null ? null : like(AreaCode.stem(question.area())) + "%");
        parameters.put("section", question.section());
        parameters.put("series", question.series());
        parameters.put("service", question.service());
        parameters.put("accessible", question.accessible());
        parameters.put("from", question.from());
        parameters.put("to", question.to());
        parameters.put("limit", question.limit());
        parameters.put("offset", question.offset());
        return parameters;
    }

    private static String like(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private Hit hit(ResultSet row, Question question, TitleMarks marks) throws SQLException {
        var title = row.getString("title");
        var document = json.readTree(row.getString("document"));
        var lat = number(document.path("lat"));
        var lon = number(document.path("lon"));
        return new Hit(
                Objects.requireNonNull(EntryType.of(row.getString("type"))),
                document.path("id").asString(""),
                title,
                names(document.path("names")),
                marks,
                null,
                row.getString("place"),
                document.path("url").asString(""),
                document.path("section").asString(null),
                date(document.path("date")),
                lat,
                lon,
                Distance.metres(question.near(), lat, lon),
                row.getDouble("score"),
                true);
    }

    private static List<String> names(JsonNode names) {
        return names.values().stream().map(JsonNode::asString).toList();
    }

    private static @Nullable OffsetDateTime date(JsonNode node) {
        return node.isString() ? OffsetDateTime.parse(node.asString()) : null;
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? (Double) node.asDouble() : null;
    }
}
