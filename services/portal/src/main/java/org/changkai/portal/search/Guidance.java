package org.changkai.portal.search;

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
