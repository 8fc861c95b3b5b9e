package org.changkai.news.version;

import java.util.Optional;
import java.util.UUID;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Outcome.Refused;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.story.Content;
import org.changkai.news.story.Stories;
import org.changkai.news.story.Story;
import org.jspecify.annotations.Nullable;

/** Lays versions beside each other, and puts what an editor wrote on an old one together with what came since. */
public class CompareVersions {

    private final Stories stories;

    public CompareVersions(Stories stories) {
        this.stories = stories;
    }

    /** What became of the first version in the second; empty if one is not there. */
    public Optional<Comparison> compare(UUID story, int from, int to) {
        return stories.version(story, from)
                .flatMap(older -> stories.version(story, to)
                        .map(newer -> Comparison.of(from, older.content(), to, newer.content())));
    }

    /** A refusal of a stale save also says what changed since the version that was read, and how the story stands. */
    public Outcome<Story> explained(Outcome<Story> outcome, UUID id, @Nullable Integer read) {
        if (!(outcome instanceof Refused<Story>(var refusal))
                || refusal.reason() != Reason.PRECONDITION_FAILED
                || read == null) {
            return outcome;
        }
        var current = stories.find(id).orElse(null);
        var changes =
                current == null ? null : compare(id, read, current.version()).orElse(null);
        return current == null || changes == null
                ? outcome
                : Outcome.refused(refusal.with("version", current.version())
                        .with("changes", changes)
                        .with("current", current.content()));
    }

    /**
     * Proposes how to go on; nothing is saved.
     *
     * @param base the version that the editor started from
     * @param mine what the editor wrote
     */
    public Optional<Merge> merge(UUID id, int base, Content mine) {
        return stories.find(id)
                .flatMap(current -> stories.version(id, base)
                        .map(started -> Merge.of(current.version(), started.content(), mine, current.content())));
    }
}
