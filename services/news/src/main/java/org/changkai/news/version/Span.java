package org.changkai.news.version;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of words that stayed, went or came.
 *
 * @param kind what became of it
 */
public record Span(Kind kind, String text) {

    /** What became of a run of words, or of a block. */
    public enum Kind {
        SAME,
        CHANGED,
        REMOVED,
        ADDED
    }

    /** How one text became the other, word by word; in linear space, whatever the texts. */
    static List<Span> between(String before, String after) {
        if (before.equals(after)) {
            return before.isEmpty() ? List.of() : List.of(new Span(Kind.SAME, before));
        }
        var old = Words.of(before);
        var spans = new ArrayList<Span>();
        var removed = new ArrayList<String>();
        var added = new ArrayList<String>();
        var at = 0;
        var patch = DiffUtils.diff(
                old, Words.of(after), MyersDiffWithLinearSpace.factory().create());
        for (var delta : patch.getDeltas()) {
            var source = delta.getSource();
            if (at < source.getPosition()) {
                replace(spans, removed, added);
                add(spans, Kind.SAME, old.subList(at, source.getPosition()));
            }
            removed.addAll(source.getLines());
            added.addAll(delta.getTarget().getLines());
            at = source.getPosition() + source.size();
        }
        replace(spans, removed, added);
        add(spans, Kind.SAME, old.subList(at, old.size()));
        return spans;
    }

    /** What went stands before what came in its place. */
    private static void replace(List<Span> spans, List<String> removed, List<String> added) {
        add(spans, Kind.REMOVED, removed);
        add(spans, Kind.ADDED, added);
        removed.clear();
        added.clear();
    }

    private static void add(List<Span> spans, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            spans.add(new Span(kind, String.join("", words)));
        }
    }
}
