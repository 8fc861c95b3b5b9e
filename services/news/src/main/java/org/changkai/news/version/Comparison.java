package org.changkai.news.version;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.changkai.news.story.Block;
import org.changkai.news.story.Content;
import org.changkai.news.version.Span.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a story.
 *
 * @param from number of the older one
 * @param to number of the newer one
 * @param fields those that differ, without the body
 * @param blocks the whole body in reading order, so that it can be shown with its changes marked
 */
public record Comparison(int from, int to, List<FieldChange> fields, List<BlockChange> blocks) {

    /** Pairs of blocks that have less than this in common are one that went and one that came. */
    private static final double ALIKE = 0.3;

    private static final int WINDOW = 6;

    /** A field that differs. */
    public record FieldChange(String pointer, List<Span> words) {}

    /**
     * A block of the body.
     *
     * @param before its position in the older version, absent if it came
     * @param after its position in the newer version, absent if it went
     */
    public record BlockChange(
            Kind kind, @Nullable Integer before, @Nullable Integer after, String type, List<Span> words) {}

    static Comparison of(int from, Content older, int to, Content newer) {
        var was = ContentTexts.fields(older);
        var is = ContentTexts.fields(newer);
        var fields = was.keySet().stream()
                .filter(field -> !text(was.get(field)).equals(is.get(field)))
                .map(field -> new FieldChange("/" + field, Span.between(text(was.get(field)), text(is.get(field)))))
                .toList();
        return new Comparison(
                from, to, fields, blocks(older.body().blocks(), newer.body().blocks()));
    }

    /** Whether nothing differs. */
    public boolean nothing() {
        return fields.isEmpty() && blocks.stream().allMatch(block -> block.kind() == Kind.SAME);
    }

    private static List<BlockChange> blocks(List<Block> older, List<Block> newer) {
        var changes = new ArrayList<BlockChange>();
        var before = 0;
        var after = 0;
        for (var delta : DiffUtils.diff(older, newer).getDeltas()) {
            for (; before < delta.getSource().getPosition(); before++, after++) {
                changes.add(change(older.get(before), before, newer.get(after), after));
            }
            var goneUntil = before + delta.getSource().size();
            var cameUntil = after + delta.getTarget().size();
            while (before < goneUntil) {
                var match = match(older.get(before), newer, after, cameUntil);
                if (match < 0) {
                    changes.add(change(older.get(before), before, null, -1));
                } else {
                    for (; after < match; after++) {
                        changes.add(change(null, -1, newer.get(after), after));
                    }
                    changes.add(change(older.get(before), before, newer.get(match), match));
                    after = match + 1;
                }
                before++;
            }
            for (; after < cameUntil; after++) {
                changes.add(change(null, -1, newer.get(after), after));
            }
        }
        for (; before < older.size(); before++, after++) {
            changes.add(change(older.get(before), before, newer.get(after), after));
        }
        return changes;
    }

    /** The nearest of the next blocks that is the same one rewritten, -1 if none is. */
    private static int match(Block block, List<Block> newer, int from, int until) {
        for (var at = from; at < Math.min(until, from + WINDOW); at++) {
            if (newer.get(at).getClass().equals(block.getClass())
                    && alike(ContentTexts.text(block), ContentTexts.text(newer.get(at))) >= ALIKE) {
                return at;
            }
        }
        return -1;
    }

    private static BlockChange change(@Nullable Block was, int before, @Nullable Block is, int after) {
        var old = was == null ? "" : ContentTexts.text(was);
        var now = is == null ? "" : ContentTexts.text(is);
        var kind = was == null ? Kind.ADDED : is == null ? Kind.REMOVED : was.equals(is) ? Kind.SAME : Kind.CHANGED;
        return new BlockChange(
                kind,
                was == null ? null : before,
                is == null ? null : after,
                was == null ? is == null ? "" : ContentTexts.type(is) : ContentTexts.type(was),
                Span.between(old, now));
    }

    /** Share of the pairs of neighbouring characters that both have, 0 to 1. */
    private static double alike(String one, String other) {
        var pairs = pairs(one);
        var others = pairs(other);
        if (pairs.isEmpty() || others.isEmpty()) {
            return one.equals(other) ? 1 : 0;
        }
        var common = pairs.stream().filter(others::contains).count();
        return 2.0 * common / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        return IntStream.range(0, Math.max(0, text.length() - 1))
                .mapToObj(at -> text.substring(at, at + 2))
                .collect(Collectors.toSet());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
