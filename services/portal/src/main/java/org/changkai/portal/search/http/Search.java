package org.changkai.portal.search.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.neighbour.http.Sender;
import org.changkai.portal.search.Findings;
import org.changkai.portal.search.Narrowed;

/** What pages ask of search. */
public final class Search {

    private final Neighbour search;

    Search(Neighbour search) {
        this.search = search;
    }

    /** Finds by words; types are separated by commas, none stands for all. */
    public Reply<Findings> find(String words, String types, String cursor, int limit) {
        return find(words, new LinkedHashMap<>(Map.of("type", types)), cursor, limit, Map.of());
    }

    /** Published stories by words; of a section, unless it is empty. */
    public Reply<Findings> stories(String words, String section, int limit) {
        return find(words, new LinkedHashMap<>(Map.of("type", "story", "section", section)), "", limit, Map.of());
    }

    /**
     * Finds by words, narrowed.
     *
     * @param sender search counts how many people ask the same, and keeps no address
     */
    public Reply<Findings> find(Narrowed asked, String cursor, int limit, Sender sender) {
        var asks = new LinkedHashMap<String, Object>();
        asks.put("type", asked.by("kind"));
        asks.put("area", asked.by("area"));
        var near = asked.near();
        if (near != null) {
            asks.put("near", near.lat() + "," + near.lon());
        }
        for (var facet : List.of("service", "accessible", "section", "series")) {
            asks.put(facet, asked.by(facet));
        }
        if (!asked.by("year").isEmpty()) {
            asks.put("from", asked.by("year") + "-01-01");
            asks.put("to", asked.by("year") + "-12-31");
        }
        return find(asked.words(), asks, cursor, limit, sender.headers());
    }

    private Reply<Findings> find(
            String words, Map<String, Object> asks, String cursor, int limit, Map<String, String> headers) {
        var address = new StringBuilder("/api/search?q={q}&limit={limit}");
        var variables = new ArrayList<Object>(List.of(words, limit));
        asks.put("cursor", cursor);
        asks.forEach((name, value) -> {
            if (!value.equals("")) {
                address.append('&').append(name).append("={").append(name).append('}');
                variables.add(value);
            }
        });
        return search.get(Findings.class, headers, address.toString(), variables.toArray());
    }
}
