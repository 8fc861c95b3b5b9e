package org.changkai.news.story;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.LongPredicate;
import java.util.random.RandomGenerator;
import org.changkai.news.photo.Photos;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.section.Duties;
import org.changkai.news.section.Duty;
import org.changkai.news.section.Sections;
import org.changkai.news.section.SeriesList;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.staff.Person;
import org.changkai.news.story.LogEntry.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Begins a story and saves its versions. Of two editors who start from one version, one saves. */
public class WriteStory {

    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private final Stories stories;
    private final Sections sections;
    private final SeriesList seriesList;
    private final Photos photos;
    private final Duties duties;
    private final Clock clock;
    private final RandomGenerator random;
    private final BiFunction<Story, Person, Story> settled;

    /** @param settled what becomes of a saved version, in its transaction: all that it asks for may be signed off already */
    public WriteStory(
            Stories stories,
            Sections sections,
            SeriesList seriesList,
            Photos photos,
            Duties duties,
            Clock clock,
            RandomGenerator random,
            BiFunction<Story, Person, Story> settled) {
        this.stories = stories;
        this.sections = sections;
        this.seriesList = seriesList;
        this.photos = photos;
        this.duties = duties;
        this.clock = clock;
        this.random = random;
        this.settled = settled;
    }

    /**
     * Begins a story.
     *
     * @param slug the address the author wants; null for one made of the date and a few letters
     */
    @Transactional
    public Outcome<Story> begin(Content content, @Nullable String slug, Person author) {
        return known(content).then(written -> permitted(written, author)).then(written -> {
            var now = clock.instant();
            var story = new Story(UUID.randomUUID(), slug == null ? slug() : slug, 1, written, new StoryState.Draft());
            if (!stories.add(story, author, now)) {
                return Outcome.refused(Reason.SLUG_TAKEN);
            }
            stories.log(story.id(), author, Action.CREATED, 1, now, null);
            return Outcome.done(story);
        });
    }

    /**
     * Saves a new version.
     *
     * @param versionRead whether this is the version that the editor started from
     */
    @Transactional
    public Outcome<Story> save(UUID id, Content content, Person editor, LongPredicate versionRead) {
        return save(id, content, editor, versionRead, Action.SAVED, null);
    }

    /** Makes an older version the latest one, as a new version. */
    @Transactional
    public Outcome<Story> restore(UUID id, int version, Person editor, LongPredicate versionRead) {
        var older = stories.version(id, version);
        if (older.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        return save(id, older.get().content(), editor, versionRead, Action.RESTORED, String.valueOf(version));
    }

    private Outcome<Story> save(
            UUID id, Content content, Person editor, LongPredicate versionRead, Action action, @Nullable String note) {
        return stories.locked(id).then(story -> {
            if (!versionRead.test(story.version())) {
                return Outcome.refused(stale(story));
            }
            if (CanonicalContent.hash(content).equals(CanonicalContent.hash(story.content()))) {
                return Outcome.done(story); // nothing was changed, so nothing is opened again
            }
            return permitted(story.content(), editor)
                    .then(mine -> known(content))
                    .then(written -> permitted(written, editor))
                    .then(story::revised)
                    .map(revised -> {
                        var now = clock.instant();
                        stories.addVersion(revised, editor, now);
                        stories.log(id, editor, action, revised.version(), now, note);
                        return settled.apply(revised, editor);
                    });
        });
    }

    private Outcome<Content> permitted(Content content, Person writer) {
        return duties.admit(content.section(), Duty.WRITE, writer).map(section -> content);
    }

    /** Who was faster, so that the page can offer the merge. */
    private Refusal stale(Story story) {
        var latest = stories.version(story.id(), story.version()).orElseThrow();
        return Refusal.of(Reason.PRECONDITION_FAILED)
                .with("version", latest.number())
                .with("savedBy", latest.by().name())
                .with("savedAt", BeijingTime.of(latest.savedAt()).toString());
    }

    /** Everything the content names must be there. */
    public Outcome<Content> known(Content content) {
        if (sections.find(content.section()).isEmpty()) {
            return Outcome.refused(Reason.SECTION_UNKNOWN, "section", content.section());
        }
        var part = content.series();
        if (part != null && seriesList.find(part.slug()).isEmpty()) {
            return Outcome.refused(Reason.SERIES_UNKNOWN, "series", part.slug());
        }
        var unknown = unknownPhotos(content.photos());
        if (!unknown.isEmpty()) {
            return Outcome.refused(Reason.PHOTO_UNKNOWN, "photos", unknown);
        }
        return Outcome.done(content);
    }

    private List<UUID> unknownPhotos(List<UUID> named) {
        var found = photos.findAll(named).stream().map(photo -> photo.id()).toList();
        return named.stream().filter(photo -> !found.contains(photo)).toList();
    }

    private String slug() {
        var slug = new StringBuilder(
                LocalDate.ofInstant(clock.instant(), BeijingTime.ZONE).format(DateTimeFormatter.BASIC_ISO_DATE));
        slug.append('-');
        for (var letter = 0; letter < 7; letter++) {
            slug.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return slug.toString();
    }
}
