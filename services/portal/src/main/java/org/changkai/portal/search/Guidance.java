package org.changkai.portal.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What staff see of the questions and lay down for the answers. */
public final class Guidance {

    private Guidance() {}

    /** Questions of some days, the most frequent first. */
    public record Demand(List<Asked> items) {

        /** A question with its digits masked. */
        public record Asked(String question, long times, int worstMillis) {}
    }

    /** Words that mean the same. */
    public record Synonyms(List<Group> items) {

        /** One group. */
        public record Group(long id, List<String> words, int revision) {}
    }

    /** What comes first for a question. */
    public record Pins(List<Pin> items) {

        /** One question. */
        public record Pin(long id, String question, List<Pinned> results, int revision) {

            boolean answers(String asked) {
                return question.equals(asked.strip().toLowerCase(Locale.ROOT));
            }

            /** Whether a result comes first already. */
            public boolean has(String key) {
                return results.stream().anyMatch(result -> result.key().equals(key));
            }

            /** Where a result can be moved: {@code up}, {@code down}. */
            public List<String> ways(Pinned result) {
                var ways = new ArrayList<String>();
                if (!result.equals(results.getFirst())) {
                    ways.add("up");
                }
                if (!result.equals(results.getLast())) {
                    ways.add("down");
                }
                return ways;
            }
        }

        /** The same keys, one of them one place further up or down; where there is no such place, as they were. */
        public static List<String> moved(List<String> keys, String key, int by) {
            var at = keys.indexOf(key);
            if (at < 0 || at + by < 0 || at + by >= keys.size()) {
                return keys;
            }
            var moved = new ArrayList<>(keys);
            Collections.swap(moved, at, at + by);
            return List.copyOf(moved);
        }

        /** What is pinned for a question; null if nothing is. */
        public @Nullable Pin of(String question) {
            return items.stream()
                    .filter(pin -> pin.answers(question))
                    .findFirst()
                    .orElse(null);
        }

        /** One result, such as {@code centre:wh-c-001}. */
        public record Pinned(String key, String title) {}
    }
}
