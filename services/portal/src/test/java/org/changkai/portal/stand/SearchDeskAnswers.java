package org.changkai.portal.stand;

import org.changkai.portal.stand.Neighbourhood.Asked;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.jspecify.annotations.Nullable;

/** What search usually answers to those who run it; the texts are in {@code neighbours/searchdesk/*.json}. */
final class SearchDeskAnswers {

    private SearchDeskAnswers() {}

    /** Null if it is no call of those who run the search. */
    static @Nullable Said to(Asked call, String path) {
        return switch (call.method() + " " + path.replace("/api/search/", "")) {
            case "GET index" -> json("state");
            case "GET demand/unanswered" -> json("unanswered");
            case "GET demand/slow" -> json("slow");
            case "GET synonyms" -> json("synonyms");
            case "GET pins" -> json("pins");
            default -> null;
        };
    }

    private static Said json(String name) {
        return Said.json(Answers.text("searchdesk/" + name));
    }
}
