package org.changkai.k8s;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Just enough of the query language to catch what a slip of the pen does to it. */
final class PromQl {

    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*\\{([^}]*)}");

    private static final Pattern MATCHER = Pattern.compile(
            "[a-zA-Z_][a-zA-Z0-9_]*(=~|!~|!=|=)\"[^\"]*\"(,[a-zA-Z_][a-zA-Z0-9_]*(=~|!~|!=|=)\"[^\"]*\")*");

    private PromQl() {}

    /** Whether every bracket and quote that opens is closed in its turn. */
    static boolean isBalanced(String query) {
        var open = new ArrayDeque<Character>();
        var quoted = false;
        for (var place = 0; place < query.length(); place++) {
            var sign = query.charAt(place);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(sign) >= 0) {
                open.push(")]}".charAt("([{".indexOf(sign)));
            } else if (!quoted && ")]}".indexOf(sign) >= 0 && (open.isEmpty() || open.pop() != sign)) {
                return false;
            }
        }
        return open.isEmpty() && !quoted;
    }

    /** The metrics that a query reads; each must have a selector in braces. */
    static Set<String> metrics(String query) {
        return SELECTOR.matcher(query).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** The matchers inside all braces, each list as it is written. */
    static Set<String> selectors(String query) {
        return SELECTOR.matcher(query).results().map(found -> found.group(2)).collect(Collectors.toSet());
    }

    static boolean isSelector(String matchers) {
        return MATCHER.matcher(matchers).matches();
    }
}
