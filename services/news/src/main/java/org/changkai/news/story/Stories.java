package org.changkai.news.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.staff.Person;
import org.changkai.news.story.LogEntry.Action;
import org.changkai.platform.page.Page;
import org.jspecify.annotations.Nullable;

/** All stories with every version of each and the log of what was done to them. */
public interface Stories {

    Optional<Story> find(UUID id);

    Optional<Story> findBySlug(String slug);

    /** The story, which nobody else changes until this transaction ends. */
    Optional<Story> lock(UUID id);

    /** The same, or the refusal. */
    default Outcome<Story> locked(UUID id) {
        return lock(id).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    /**
     * The same, where it still is what somebody has read.
     *
     * @param versionRead whether this is the version that was read
     */
    default Outcome<Story> locked(UUID id, LongPredicate versionRead) {
        return locked(id)
                .then(story -> versionRead.test(story.version())
                        ? Outcome.done(story)
                        : Outcome.refused(Reason.PRECONDITION_FAILED, "version", story.version()));
    }

    /** One story whose time has come, locked; those that another replica holds are passed over. */
    Optional<Story> lockDue(Instant now);

    /** Before this nobody publishes it; empty if there is no embargo. */
    Optional<Instant> embargo(UUID id);

    /** Sets or lifts (null) the embargo of a story that was locked. */
    void embargo(UUID id, @Nullable Instant until);

    /** Adds a new story with its first version; false if the slug is taken. */
    boolean add(Story story, Person author, Instant at);

    /** Keeps a new version of a story that was locked. */
    void addVersion(Story story, Person author, Instant at);

    /** Keeps the state of a story that was locked. */
    void keep(Story story);

    /** All versions, the latest first. */
    List<StoryVersion> versions(UUID story);

    Optional<StoryVersion> version(UUID story, int number);

    /** The accounts of everybody who saved a version. */
    Set<String> authors(UUID story);

    void log(UUID story, Person by, Action action, int version, Instant at, @Nullable String note);

    /** What was done to a story, the first first. */
    List<LogEntry> log(UUID story);

    /** The newsroom's list, last saved first. */
    Page<StoryLine> list(StoryQuery query);

    /** A line of the newsroom's list. */
    record StoryLine(
            UUID id,
            String slug,
            int version,
            String state,
            String headline,
            String section,
            Instant savedAt,
            @Nullable Instant publishAt,
            @Nullable Instant publishedAt) {}

    /**
     * Which stories to list.
     *
     * @param slug only the one that has it
     * @param author only those of which this account saved a version
     */
    record StoryQuery(
            StoryState.@Nullable Kind state,
            @Nullable String section,
            @Nullable String slug,
            @Nullable String author,
            int limit,
            @Nullable String cursor) {}
}
