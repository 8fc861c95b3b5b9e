package org.changkai.search.query.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.changkai.search.query.Found;
import tools.jackson.databind.JsonNode;

/** How many hits have which value. */
final class Facets {

    /** By name: the field and how many values are given. */
    private static final Map<String, Field> ALL = Map.of(
            "type", new Field("type", 10),
            "county", new Field("county", 20),
            "section", new Field("section", 20),
            "series", new Field("series", 20),
            "service", new Field("services", 20),
            "accessible", new Field("accessibility", 20),
            "year", new Field("year", 20));

    private Facets() {}

    private record Field(String name, int values) {}

    static void ask(SearchRequest.Builder request) {
        ALL.forEach((facet, field) -> request.aggregations(
                facet,
                Aggregation.of(aggregation ->
                        aggregation.terms(terms -> terms.field(field.name()).size(field.values())))));
    }

    static Map<String, List<Found.Count>> read(SearchResponse<JsonNode> answer) {
        var facets = new TreeMap<String, List<Found.Count>>();
        answer.aggregations()
                .forEach((facet, counts) -> facets.put(
                        facet,
                        counts.sterms().buckets().array().stream()
                                .map(bucket -> new Found.Count(
                                        bucket.key().stringValue(), bucket.key().stringValue(), bucket.docCount()))
                                .toList()));
        return facets;
    }
}
