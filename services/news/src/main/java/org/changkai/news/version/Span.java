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
        var at = 0;
        var patch = DiffUtils.diff(
                old, Words.of(after), MyersDiffWithLinearSpace.factory().create());
        for (var delta : patch.getDeltas()) {
            var source = delta.getSource();
            add(spans, Kind.SAME, old.subList(at, source.getPosition()));
            add(spans, Kind.REMOVED, source.getLines());
            add(spans, Kind.ADDED, delta.getTarget().getLines());
            at = source.getPosition() + source.size();
        }
        add(spans, Kind.SAME, old.subList(at, old.size()));
        return spans;
    }

    private static void add(List<Span> spans, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            spans.add(new Span(kind, String.join("", words)));
        }
    }
}
