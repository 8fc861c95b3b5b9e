package org.changkai.booking.day;

import java.util.function.LongConsumer;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.centre.Centres.Part;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;

/** A manager sets the schedule, the closing days, the counters or the limits of a centre. Appointments that no longer fit stay. */
public final class SetPart {

    private final Centres centres;
    private final ReplanDays replan;
    private final Decisions decisions;

    SetPart(Centres centres, ReplanDays replan, Decisions decisions) {
        this.centres = centres;
        this.replan = replan;
        this.decisions = decisions;
    }

    /**
     * What came of it.
     *
     * @param orphans how many appointments to come lie outside the new plan
     */
    public record Set(long revision, int orphans) {}

    /**
     * Sets the part.
     *
     * @param document the part's own type, already seen to be readable
     * @param madeOn told the revision under lock; throws unless the change was made on it
     */
    public Outcome<Set> set(String centre, Part part, Object document, LongConsumer madeOn) {
        return decisions.decide(() -> {
            centres.lock(centre);
            var revision = centres.setting(centre, part).revision();
            madeOn.accept(revision);
            centres.set(centre, part, document, revision + 1);
            return Outcome.done(new Set(revision + 1, part.changesPlaces() ? replan.from(centre) : 0));
        });
    }
}
