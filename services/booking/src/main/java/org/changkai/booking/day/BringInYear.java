package org.changkai.booking.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.changkai.booking.calendar.NationalYear;
import org.changkai.booking.calendar.NationalYears;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;

/**
 * Brings in the holidays and make-up workdays of a year. Every centre has a new version with it, so all replicas plan
 * anew at once; then the days that are booked are written anew, centre by centre, and who lies outside is marked.
 */
public final class BringInYear {

    private final NationalYears years;
    private final Centres centres;
    private final Days days;
    private final ReplanDays replan;
    private final Decisions decisions;
    private final Clock clock;

    BringInYear(NationalYears years, Centres centres, Days days, ReplanDays replan, Decisions decisions, Clock clock) {
        this.years = years;
        this.centres = centres;
        this.days = days;
        this.replan = replan;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Brings it in.
     *
     * @param madeOn told the revision under lock; throws unless the change was made on it
     */
    public Outcome<SetPart.Set> bringIn(NationalYear year, String account, LongConsumer madeOn) {
        var set = decisions.decide(() -> {
            years.lock();
            var revision = years.revision(year.year());
            madeOn.accept(revision);
            years.put(year, revision + 1, account, clock.instant());
            centres.renewAll();
            return Outcome.done(revision + 1);
        });
        return set.map(revision -> new SetPart.Set(revision, replanAll()));
    }

    /** Should this end in the middle, a day is planned anew when it is next looked at or booked. */
    private int replanAll() {
        var orphans = 0;
        for (var centre : days.centresBookedFrom(LocalDate.ofInstant(clock.instant(), clock.getZone()))) {
            var replanned = decisions.decide(() -> {
                centres.lock(centre);
                return Outcome.done(replan.from(centre));
            });
            orphans += replanned instanceof Outcome.Done<Integer>(var more) ? more : 0;
        }
        return orphans;
    }
}
