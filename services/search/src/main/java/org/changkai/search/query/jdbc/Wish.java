package org.changkai.search.query.jdbc;

import java.util.List;
import java.util.stream.Stream;
import org.changkai.search.query.Asked;
import org.changkai.search.query.Question;

/**
 * One way to understand a question.
 *
 * @param parts what stands in the name, or in the name of a place around it
 * @param services what is offered there; empty: no matter what
 */
record Wish(List<String> parts, List<String> services) {

    /** Nobody types more words of a name. */
    private static final int MOST_PARTS = 8;

    Wish {
        parts = parts.stream().limit(MOST_PARTS).toList();
        services = List.copyOf(services);
    }

    static List<Wish> of(Asked asked) {
        return Stream.concat(
                        asked.wordings().stream().map(wording -> new Wish(Question.parts(wording), List.of())),
                        asked.offered().stream()
                                .map(offered -> new Wish(Question.parts(offered.place()), offered.services())))
                .filter(wish -> !wish.parts().isEmpty())
                .distinct()
                .toList();
    }

    /** Whether a part may be the place alone; a single word is a name: not all that lies in a city is asked for by it. */
    boolean saysWhere() {
        return parts.size() > 1 || !services.isEmpty();
    }
}
