package org.changkai.portal.search.http;

import java.util.Map;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.neighbour.http.Sender;
import org.changkai.portal.search.Findings;

/** What pages ask of search. */
public final class Search {

    private final Neighbour search;

    Search(Neighbour search) {
        this.search = search;
    }

    /** Finds by words; types are separated by commas, none stands for all. */
    public Reply<Findings> find(String words, String types, String cursor, int limit) {
        return find(words, types, cursor, limit, Map.of());
    }

    /**
     * Finds by words.
     *
     * @param types separated by commas, none stands for all
     * @param sender search counts how many people ask the same, and keeps no address
     */
    public Reply<Findings> find(String words, String types, String cursor, int limit, Sender sender) {
        return find(words, types, cursor, limit, sender.headers());
    }

    private Reply<Findings> find(String words, String types, String cursor, int limit, Map<String, String> headers) {
        var address = new StringBuilder("/api/search?q={q}&limit={limit}");
        if (!types.isEmpty()) {
            address.append("&type={type}");
        }
        if (!cursor.isEmpty()) {
            address.append("&cursor={cursor}");
        }
        var variables = new java.util.ArrayList<Object>();
        variables.add(words);
        variables.add(limit);
        if (!types.isEmpty()) {
            variables.add(types);
        }
        if (!cursor.isEmpty()) {
            variables.add(cursor);
        }
        return search.get(Findings.class, headers, address.toString(), variables.toArray());
    }
}
