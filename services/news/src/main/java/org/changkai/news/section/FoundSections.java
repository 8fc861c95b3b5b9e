package org.changkai.news.section;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.changkai.news.reading.Readers;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.staff.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Founds sections and series and changes their words. What is there already needs the revision that was read. */
public class FoundSections {

    private final Sections sections;
    private final SeriesList seriesList;
    private final Duties duties;
    private final Readers readers;

    public FoundSections(Sections sections, SeriesList seriesList, Duties duties, Readers readers) {
        this.sections = sections;
        this.seriesList = seriesList;
        this.duties = duties;
        this.readers = readers;
    }

    /**
     * Says who does what for a section from now on. Nobody opens to themselves a duty that is somebody else's, neither by
     * naming themselves nor by naming nobody.
     *
     * @param assignments all of them
     * @param revisionRead whether this is the section's revision that the caller has read
     */
    @Transactional
    public Outcome<Section> duties(
            String slug, List<Duties.Assignment> assignments, Person editor, LongPredicate revisionRead) {
        var known = sections.lock(slug).orElse(null);
        if (known == null) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        if (!revisionRead.test(known.revision())) {
            return Outcome.refused(Reason.PRECONDITION_FAILED, "revision", known.revision());
        }
        var taken = Stream.of(Duty.values())
                .filter(duty -> Duties.open(assignments, duty, editor))
                .filter(duty -> !duties.open(slug, duty, editor))
                .toList();
        if (!taken.isEmpty()) {
            return Outcome.refused(Refusal.of(Reason.DUTY_TO_ONESELF)
                    .with("section", slug)
                    .with("sectionName", known.name())
                    .with("duties", taken));
        }
        var saved = known.at(known.revision() + 1);
        sections.put(saved);
        duties.replace(slug, assignments);
        return Outcome.done(saved);
    }

    /** Takes a duty from whoever was given it and does not want it any longer; another editor gives it anew. */
    @Transactional
    public Outcome<Section> giveBack(String slug, Duty duty, Person who) {
        var known = sections.lock(slug).orElse(null);
        if (known == null || !duties.take(slug, duty, who)) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        var saved = known.at(known.revision() + 1);
        sections.put(saved);
        return Outcome.done(saved);
    }

    /**
     * Founds or renames it.
     *
     * @param revisionRead whether this is the revision that the caller has read; not asked where nothing changes
     */
    @Transactional
    public Outcome<Section> section(
            String slug, String name, @Nullable String description, LongPredicate revisionRead) {
        return put(sections, new Section(slug, name, description, 1), revisionRead);
    }

    /**
     * Founds or renames it.
     *
     * @param revisionRead whether this is the revision that the caller has read; not asked where nothing changes
     */
    @Transactional
    public Outcome<Series> series(String slug, String title, @Nullable String description, LongPredicate revisionRead) {
        return put(seriesList, new Series(slug, title, description, 1), revisionRead);
    }

    private <H extends Heading<H>> Outcome<H> put(Headings<H> headings, H wanted, LongPredicate revisionRead) {
        var known = headings.lock(wanted.slug()).orElse(null);
        var revision = known == null ? 0 : known.revision();
        if (known != null && known.equals(wanted.at(revision))) {
            return Outcome.done(known);
        }
        if (known != null && !revisionRead.test(revision)) {
            return Outcome.refused(Reason.PRECONDITION_FAILED, "revision", revision);
        }
        var saved = wanted.at(revision + 1);
        headings.put(saved);
        readers.listsChanged();
        return Outcome.done(saved);
    }
}
