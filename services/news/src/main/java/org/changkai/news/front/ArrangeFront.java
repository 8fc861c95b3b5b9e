package org.changkai.news.front;

import java.util.List;
import java.util.function.LongPredicate;
import org.changkai.news.front.Front.Placement;
import org.changkai.news.reading.Readers;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.section.Duties;
import org.changkai.news.section.Duty;
import org.changkai.news.staff.Person;
import org.springframework.transaction.annotation.Transactional;

/** Puts stories into the slots of a page. One that is not published yet waits there unseen. */
public class ArrangeFront {

    private final Fronts fronts;
    private final Duties duties;
    private final Readers readers;

    public ArrangeFront(Fronts fronts, Duties duties, Readers readers) {
        this.fronts = fronts;
        this.duties = duties;
        this.readers = readers;
    }

    /**
     * Arranges the paper's front page anew.
     *
     * @param placements all of them
     * @param revisionRead whether this is the arrangement that the editor has seen
     */
    @Transactional
    public Outcome<Front> paper(List<Placement> placements, LongPredicate revisionRead) {
        return arrange(Front.PAPER, placements, revisionRead);
    }

    /** The same for a section's page, by whoever publishes for that section. */
    @Transactional
    public Outcome<Front> section(String slug, List<Placement> placements, Person editor, LongPredicate revisionRead) {
        return duties.admit(slug, Duty.PUBLISH, editor)
                .then(section -> arrange(Front.section(section), placements, revisionRead));
    }

    private Outcome<Front> arrange(String page, List<Placement> placements, LongPredicate revisionRead) {
        var front = fronts.lock(page);
        if (!revisionRead.test(front.revision())) {
            return Outcome.refused(Reason.PRECONDITION_FAILED, "revision", front.revision());
        }
        var named = placements.stream().map(Placement::story).toList();
        if (named.stream().distinct().count() < named.size()
                || placements.stream().map(Placement::slot).distinct().count() < named.size()) {
            return Outcome.refused(Reason.SLOT_TWICE);
        }
        var known = fronts.known(named);
        var unknown = named.stream().filter(story -> !known.contains(story)).toList();
        if (!unknown.isEmpty()) {
            return Outcome.refused(Reason.STORY_UNKNOWN, "stories", unknown);
        }
        var arranged = new Front(page, front.revision() + 1, placements);
        fronts.keep(arranged);
        readers.listsChanged();
        return Outcome.done(arranged);
    }
}
