package org.changkai.portal.newsroom;

import java.util.List;

/** What became of one version in another, word by word. */
public record Comparison(int from, int to, List<FieldChange> fields, List<BlockChange> blocks) {

    /** A run of words: SAME, REMOVED or ADDED. */
    public record Span(String kind, String text) {}

    /** A field that differs; its pointer is {@code /headline} and so on. */
    public record FieldChange(String pointer, List<Span> words) {

        public String field() {
            return pointer.replaceFirst("^/", "");
        }
    }

    /** A block of the body: SAME, CHANGED, REMOVED or ADDED. */
    public record BlockChange(String kind, String type, List<Span> words) {}

    /** Whether nothing differs. */
    public boolean nothing() {
        return fields.isEmpty()
                && blocks.stream().allMatch(block -> block.kind().equals("SAME"));
    }
}
