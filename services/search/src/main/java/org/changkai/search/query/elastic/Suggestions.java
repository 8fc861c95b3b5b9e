package org.changkai.search.query.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.changkai.search.entry.Names;

/** What is asked while somebody types. */
final class Suggestions {

    /** Fewer signs of a code, or none but letters, begin too many. */
    private static final Pattern CODE = Pattern.compile("(?=.*[0-9])[a-z0-9]{3,}");

    private Suggestions() {}

    /** @param wordings what was typed, and the same with synonyms, of which the best counts */
    static Query of(List<String> wordings) {
        var each = wordings.stream().map(Names::compact).map(Suggestions::of).toList();
        return each.size() == 1 ? each.getFirst() : Query.of(query -> query.disMax(best -> best.queries(each)));
    }

    private static Query of(String typed) {
        var always = Stream.of(
                Queries.constant("exact", List.of(typed), 8),
                Queries.prefix("exact.starts", typed, 4),
                Queries.prefix("title.starts", typed, 2),
                Queries.prefix("title.starts_pinyin", typed, 1.5f),
                Queries.prefix("title.starts_initials", typed, 1));
        var halfTyped = HalfTyped.of(typed).map(carried -> Queries.constant(carried, 1));
        var codes = CODE.matcher(typed).matches() ? Stream.of(Queries.prefix("codes", typed, 6)) : Stream.<Query>of();
        var ways = Stream.of(always, halfTyped, codes).flatMap(same -> same).toList();
        return Query.of(query -> query.bool(any -> any.minimumShouldMatch("1").should(ways)));
    }
}
