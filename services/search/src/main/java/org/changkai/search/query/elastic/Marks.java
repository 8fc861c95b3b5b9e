package org.changkai.search.query.elastic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What matched, marked; neighbouring marks become one. */
final class Marks {

    static final String OPEN = "<mark>";
    static final String CLOSE = "</mark>";
    private static final List<String> TITLES = List.of("title.characters", "title", "title.pinyin");

    private Marks() {}

    /** The title as HTML, marked by the field that marks most of it. */
    static String title(String title, Map<String, List<String>> highlights) {
        return TITLES.stream()
                .flatMap(field ->
                        highlights.getOrDefault(field, List.of()).stream().limit(1))
                .map(Marks::joined)
                .max(java.util.Comparator.comparingInt(Marks::marked))
                .orElseGet(() -> escaped(title));
    }

    static @Nullable String snippet(Map<String, List<String>> highlights) {
        return highlights.getOrDefault("body", List.of()).stream()
                .map(Marks::joined)
                .findFirst()
                .orElse(null);
    }

    private static String joined(String html) {
        return html.replace(CLOSE + OPEN, "");
    }

    private static int marked(String html) {
        var marked = 0;
        for (int open = html.indexOf(OPEN); open >= 0; open = html.indexOf(OPEN, open + 1)) {
            marked += html.indexOf(CLOSE, open) - open - OPEN.length();
        }
        return marked;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
