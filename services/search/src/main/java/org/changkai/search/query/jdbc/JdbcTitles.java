package org.changkai.search.query.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
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
        and (cast(:area as text) is null or area_code like :area)
        and (cast(:section as text) is null or section = :section)
        and (cast(:series as text) is null or document ->> 'series' = :series)
        and (cast(:service as text) is null or document -> 'services' @> to_jsonb(cast(:service as text)))
        and (cast(:accessible as text) is null
            or document -> 'accessibility' @> to_jsonb(cast(:accessible as text)))
        and (cast(:from as date) is null or date >= cast(:from as date))
        and (cast(:to as date) is null or date < cast(:to as date) + 1)
        """;

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
        var rows = jdbc.sql(
                        "select type, title, document, similarity(plain, :compact) as score, count(*) over () as total "
                                + matching
                                + " order by plain like :like desc, score desc, key limit :limit offset :offset")
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
                List.of(),
                marks,
                null,
                null,
                document.path("url").asString(""),
                document.path("section").asString(null),
                null,
                lat,
                lon,
                Distance.metres(question.near(), lat, lon),
                row.getDouble("score"),
                true);
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? (Double) node.asDouble() : null;
    }
}
