package org.changkai.search.query.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.search.entry.AreaCode;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;
import org.changkai.search.entry.Names;
import org.changkai.search.query.Asked;
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

/**
 * Names that carry what was typed: what is pinned and codes first, then whole names, then what has most in common with it. Only
 * if nothing carries all of it, what carries nearly all or sounds the same.
 */
final class JdbcTitles implements Titles {

    /** More places of one name hardly narrow a question. */
    private static final int MOST_PLACES = 50;

    private static final String NARROWED = """
         and (cast(:types as text[]) is null or type = any (cast(:types as text[])))
        and (cast(:area as text) is null or area_code like :area
            or exists (select from jsonb_array_elements_text(entry.document -> 'about') subject
                join entry what on what.key = subject where what.area_code like :area))
        and (cast(:section as text) is null or section = :section)
        and (cast(:series as text) is null or document ->> 'series' = :series)
        and (cast(:service as text) is null or document -> 'services' @> to_jsonb(cast(:service as text)))
        and (cast(:accessible as text[]) is null
            or exists (select from jsonb_array_elements_text(document -> 'accessibility') feature
                where feature = any (cast(:accessible as text[]))))
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

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcTitles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Found find(Asked asked) {
        var found = find(asked, false);
        return found.total() == 0 && asked.question().isName() ? find(asked, true) : found;
    }

    @Override
    public List<Suggestion> suggest(List<String> wordings, int limit) {
        var question = new Question(
                wordings.getFirst(), Set.of(), null, null, null, null, List.of(), null, null, null, 0, limit);
        return question.isEmpty()
                ? List.of()
                : find(new Asked(question, wordings, List.of(), List.of(), null), false).hits().stream()
                        .map(hit -> new Suggestion(hit.type(), hit.id(), hit.title(), hit.place(), hit.url()))
                        .toList();
    }

    private Found find(Asked asked, boolean roughly) {
        var question = asked.question();
        var parameters = parameters(question);
        var first = parameters.texts(first(asked));
        var wishes = Wish.of(asked).stream().map(wish -> sql(wish, roughly, parameters));
        var matching = "from entry where "
                + (question.isEmpty()
                        ? "true"
                        : Stream.concat(Stream.of("key = any (" + first + ")"), wishes)
                                .collect(Collectors.joining(" or ", "(", ")")))
                + NARROWED;
        var likeness = likeness(asked, parameters);
        var marks = TitleMarks.bySound(asked.wordings());
        var rows = jdbc.sql(WITH_PLACE + "select key, type, title, area_code, document, " + likeness + " as score,"
                        + " count(*) over () as total, row_number() over (order by array_position(" + first + ", key),"
                        + whole(asked, parameters) + " desc, " + likeness + " desc, length(title), key) as rank "
                        + matching + " order by rank limit :limit offset :offset) found order by found.rank")
                .params(parameters.values())
                .query((row, number) -> new Row(hit(row, question, marks), row.getLong("total")))
                .list();
        var total = !rows.isEmpty() || question.offset() == 0
                ? rows.stream().mapToLong(Row::total).findFirst().orElse(0)
                : jdbc.sql("select count(*) " + matching)
                        .params(parameters.values())
                        .query(Long.class)
                        .single();
        return new Found(rows.stream().map(Row::hit).toList(), total, Map.of());
    }

    /** A hit, and how many there are in all. */
    private record Row(Hit hit, long total) {}

    /** The keys of what is pinned, and of what has been typed as its code. */
    private static Set<String> first(Asked asked) {
        var keys = new LinkedHashSet<>(asked.pinned());
        var code = asked.question().text().toLowerCase(Locale.ROOT);
        Arrays.stream(EntryType.values()).map(type -> Entry.key(type, code)).forEach(keys::add);
        return keys;
    }

    private String sql(Wish wish, boolean roughly, Parameters parameters) {
        var conditions = wish.parts().stream()
                .map(part -> {
                    var own = sql(part, roughly, parameters);
                    return wish.saysWhere()
                            ? "(%s or area_code like any (%s))".formatted(own, parameters.texts(places(part, roughly)))
                            : own;
                })
                .collect(Collectors.joining(" and "));
        return wish.services().isEmpty()
                ? "(" + conditions + ")"
                : "(%s and jsonb_exists_any(document -> 'services', %s))"
                        .formatted(conditions, parameters.texts(wish.services()));
    }

    private static String sql(String part, boolean roughly, Parameters parameters) {
        return roughly ? PartOfName.roughly(part, parameters) : PartOfName.strictly(part, parameters);
    }

    /** What the codes of all begin with that lies in an area of that name. */
    private List<String> places(String part, boolean roughly) {
        var parameters = new Parameters();
        return jdbc
                .sql("select area_code from entry where type = 'area' and area_code is not null and "
                        + sql(part, roughly, parameters) + " order by " + likeness(part, parameters)
                        + " desc, key limit "
                        + MOST_PLACES)
                .params(parameters.values())
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .map(code -> like(AreaCode.stem(code)) + "%")
                .toList();
    }

    /** Whether one of its names is all that was typed, in characters or in letters. */
    private static String whole(Asked asked, Parameters parameters) {
        var names = asked.wordings().stream().map(Names::compact).collect(Collectors.toSet());
        var amongNames = names.stream().map(name -> "% " + like(name) + " %").toList();
        return "(' ' || plain || ' ' like any (%s) or pinyin = any (%s))"
                .formatted(parameters.texts(amongNames), parameters.texts(names));
    }

    /** The greatest that a name has in common with one of the wordings. */
    private static String likeness(Asked asked, Parameters parameters) {
        return asked.wordings().stream()
                .map(Names::compact)
                .distinct()
                .map(wording -> likeness(wording, parameters))
                .collect(Collectors.joining(", ", "greatest(", ")"));
    }

    /** Twice what two texts have in common, of all that both have: 1 if they are the same. */
    private static String likeness(String text, Parameters parameters) {
        var grams = PartOfName.grams(text);
        return "(2.0 * (select count(*) from unnest(%s) gram where gram = any (grams)) / greatest(%d + cardinality(grams), 1))"
                .formatted(parameters.texts(grams), grams.size());
    }

    private static Parameters parameters(Question question) {
        var parameters = new Parameters();
        parameters.put(
                "types",
                question.types().isEmpty()
                        ? null
                        : question.types().stream().map(EntryType::word).toArray(String[]::new));
        parameters.put("area", question.area() == null ? null : like(AreaCode.stem(question.area())) + "%");
        parameters.put("section", question.section());
        parameters.put("series", question.series());
        parameters.put("service", question.service());
        parameters.put(
                "accessible",
                question.accessible().isEmpty() ? null : question.accessible().toArray(String[]::new));
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
                question.distanceTo(lat, lon),
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
