package org.changkai.portal.newsroom;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.portal.news.Story.About;

/** What became of one version in another, word by word. */
public record Comparison(int from, int to, List<FieldChange> fields, List<BlockChange> blocks) {

    /** A run of words: SAME, REMOVED or ADDED. */
    public record Span(String kind, String text) {}

    /** A field that differs; its pointer is {@code /headline} and so on. */
    public record FieldChange(String pointer, List<Span> words) {

        /** What stood there. */
        public String before() {
            return without("ADDED", words);
        }

        /** What stands there. */
        public String after() {
            return without("REMOVED", words);
        }

        public String field() {
            return pointer.replaceFirst("^/", "");
        }
    }

    /** A block of the body: SAME, CHANGED, REMOVED or ADDED. */
    public record BlockChange(String kind, String type, List<Span> words) {

        /** Whether it is nothing but photographs. */
        public boolean pictures() {
            return type.equals("photo") || type.equals("gallery");
        }

        /** The ids of its photographs: those that stayed or went, then those that came. */
        public List<Span> photos() {
            var before = without("ADDED", words).lines().toList();
            var after = without("REMOVED", words).lines().toList();
            return Stream.concat(
                            before.stream().map(id -> new Span(after.contains(id) ? "SAME" : "REMOVED", id)),
                            after.stream().filter(id -> !before.contains(id)).map(id -> new Span("ADDED", id)))
                    .toList();
        }
    }

    private static String without(String kind, List<Span> words) {
        return words.stream()
                .filter(span -> !span.kind().equals(kind))
                .map(Span::text)
                .collect(Collectors.joining());
    }

    /** What it names of the registry, each once. */
    public List<About> subjects() {
        return fields.stream()
                .flatMap(change ->
                        Stream.of(change.before(), change.after()).flatMap(side -> Entries.of(change.field(), side)))
                .distinct()
                .toList();
    }

    /** Whether nothing differs. */
    public boolean nothing() {
        return fields.isEmpty()
                && blocks.stream().allMatch(block -> block.kind().equals("SAME"));
    }
}
