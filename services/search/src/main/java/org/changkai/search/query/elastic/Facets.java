package org.changkai.search.query.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.changkai.search.entry.AreaCode;
import org.changkai.search.query.Found;
import org.changkai.search.query.Question;
import tools.jackson.databind.JsonNode;

/** How many hits have which value. */
final class Facets {

    private static final int FEW = 10;
    private static final int MANY = 20;

    /** Without an area a reader is led down to the counties, within one to the level below it. */
    private static final int COUNTIES = AreaCode.LEVELS.indexOf("county") + 1;

    /** By name: of which field the most frequent values are counted. */
    private static final Map<String, Aggregation> ALWAYS = Map.of(
            "type", most("type", FEW),
            "section", most("section", MANY),
            "series", most("series", MANY),
            "service", most("services", MANY),
            "accessible", most("accessibility", MANY),
            "year", most("year", MANY));

    private Facets() {}

    static Map<String, Aggregation> asked(Question question) {
        var asked = new HashMap<>(ALWAYS);
        var depth = question.area() == null ? 0 : AreaCode.depth(question.area());
        AreaCode.LEVELS.stream()
                .limit(Math.max(COUNTIES, depth + 1))
                .forEach(level -> asked.put(level, most(level, MANY)));
        return asked;
    }

    private static Aggregation most(String field, int values) {
        return Aggregation.of(
                aggregation -> aggregation.terms(terms -> terms.field(field).size(values)));
    }

    static Map<String, List<Found.Count>> read(JsonNode answer) {
        var facets = new TreeMap<String, List<Found.Count>>();
        // The client asks for names that tell their kind: "sterms#type".
        answer.path("aggregations")
                .properties()
                .forEach(facet -> facets.put(
                        facet.getKey().substring(facet.getKey().indexOf('#') + 1),
                        facet.getValue().path("buckets").values().stream()
                                .map(Facets::count)
                                .toList()));
        return facets;
    }

    private static Found.Count count(JsonNode bucket) {
        var value = bucket.path("key").asString();
        return new Found.Count(value, value, bucket.path("doc_count").asLong());
    }
}
